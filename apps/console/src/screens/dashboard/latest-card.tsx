import { cancellations } from '@countermand/client/groups';
import { CancellationTable, useCalls, useResource, useWords } from '@countermand/react';
import { useRef, type ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { hrefTo, hrefToCancellation } from '../../navigation/routes.ts';
import { dashboardEnglish } from '../../words/dashboard/english.ts';

/** So many are shown. */
const MOST = 8;

/** What was asked for last; where nothing was, what to do. */
export function LatestCard(): ReactElement {
  const { own } = useWords(dashboardEnglish);
  const [, navigate] = useLocation();
  const calls = useCalls(cancellations);
  const some = useRef(false);
  // Where there was one, there is one.
  const { value } = useResource('the last cancellation', async (signal) => (await calls.list({ limit: 1 }, { signal })).items, { concerns: () => !some.current });
  some.current ||= value !== undefined && value.length > 0;
  return (
    <section className="card whole" aria-labelledby="dashboard-latest">
      <h2 id="dashboard-latest">{own('console.dashboard.latest')}</h2>
      {value?.length === 0 ? (
        <>
          <p>{own('console.dashboard.latest.none')}</p>
          <p>
            <Link href={hrefTo('orders')}>{own('console.dashboard.latest.find')}</Link> · <Link href={hrefTo('stop')}>{own('console.dashboard.latest.paste')}</Link>
          </p>
        </>
      ) : (
        <>
          <CancellationTable limit={MOST} label={own('console.dashboard.latest')} hrefOf={({ id }) => hrefToCancellation(id)} onOpen={({ id }) => navigate(hrefToCancellation(id))} />
          <p>
            <Link href={hrefTo('cancellations')}>{own('console.dashboard.latest.go')}</Link>
          </p>
        </>
      )}
    </section>
  );
}
