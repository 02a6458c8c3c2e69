import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { loadPortal, signIn, signOut, type Portal } from './backend.ts';
import { Orders } from './orders.tsx';

/** The whole page: who is signed in, and their orders. */
export function PortalPage(): ReactElement {
  const [portal, setPortal] = useState<Portal>();
  const load = useCallback(async () => setPortal(await loadPortal()), []);
  useEffect(() => void load(), [load]);
  if (!portal) return <main aria-busy="true" />;

  const after = (change: Promise<void>): void => void change.then(load);
  if (portal.person === null) {
    return (
      <main>
        <h1>Who are you?</h1>
        {portal.people.map((person) => (
          <button key={person} type="button" onClick={() => after(signIn(person))}>
            {person}
          </button>
        ))}
      </main>
    );
  }
  return (
    <main>
      <header>
        <h1>Orders</h1>
        <p>
          {portal.person}{' '}
          <button type="button" onClick={() => after(signOut())}>
            Sign out
          </button>
        </p>
      </header>
      {/* Another person is another session. */}
      <Orders key={portal.person} portal={portal} />
    </main>
  );
}
