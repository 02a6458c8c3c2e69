import type { Account } from '@countermand/client';
import { ResourceState, useAccounts, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { hrefTo } from '../../navigation/routes.ts';
import { dashboardEnglish } from '../../words/dashboard/english.ts';

/** What waits at each account, and whether somebody works on it. */
export function WorkCard(): ReactElement {
  const { own } = useWords(dashboardEnglish);
  const accounts = useAccounts();
  return (
    <section className="card wide" aria-labelledby="dashboard-work">
      <h2 id="dashboard-work">{own('console.dashboard.work')}</h2>
      <ResourceState resource={accounts} />
      {accounts.value?.length === 0 && <p>{own('console.dashboard.work.none')}</p>}
      {accounts.value !== undefined && accounts.value.length > 0 && (
        <div className="scroll" role="group" tabIndex={0} aria-labelledby="dashboard-work">
          <table>
            <thead>
              <tr>
                <th scope="col">{own('console.dashboard.work.account')}</th>
                <th scope="col">{own('console.dashboard.work.waiting')}</th>
                <th scope="col">{own('console.dashboard.work.watching')}</th>
                <th scope="col">{own('console.dashboard.work.worker')}</th>
              </tr>
            </thead>
            <tbody>
              {accounts.value.map((account) => (
                <WorkRow key={account.id} account={account} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function WorkRow({ account: { id, displayName, waiting, problem, worker } }: { readonly account: Account }): ReactElement {
  const { own } = useWords(dashboardEnglish);
  const { watching = 0, ...rest } = waiting ?? {};
  const queued = Object.values(rest).reduce((sum, count) => sum + count, 0);
  return (
    <tr>
      <th scope="row">
        <Link href={hrefTo('accounts')}>{id}</Link>
        <span className="about">{displayName}</span>
        {problem !== null && <span className="problem">{problem}</span>}
      </th>
      <td>{queued}</td>
      <td>{watching}</td>
      <td>{worker === 'live' ? own('console.dashboard.work.live') : <span className={queued > 0 ? 'problem' : 'about'}>{own('console.dashboard.work.no_worker')}</span>}</td>
    </tr>
  );
}
