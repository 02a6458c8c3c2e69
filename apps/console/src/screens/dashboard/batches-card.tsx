import { batches } from '@countermand/client/groups';
import { ResourceState, useBatchTitle, useCalls, useResource, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { hrefTo, hrefToBatch } from '../../navigation/routes.ts';
import { dashboardEnglish } from '../../words/dashboard/english.ts';

/** So many are named. */
const MOST = 5;

/** Batches that are not over. */
export function BatchesCard(): ReactElement {
  const { own } = useWords(dashboardEnglish);
  const calls = useCalls(batches);
  const titleOf = useBatchTitle();
  const load = async (signal: AbortSignal) => (await calls.list({ state: ['receiving', 'ready', 'running', 'paused'], limit: MOST }, { signal })).items;
  const running = useResource('batches under way', load, { concerns: (news) => news === undefined || news.batch !== null });
  return (
    <section className="card" aria-labelledby="dashboard-batches">
      <h2 id="dashboard-batches">{own('console.dashboard.batches')}</h2>
      <ResourceState resource={running} />
      {running.value?.length === 0 && <p>{own('console.dashboard.batches.none')}</p>}
      {running.value !== undefined && running.value.length > 0 && (
        <ul className="lines">
          {running.value.map((batch) => (
            <li key={batch.id}>
              <Link href={hrefToBatch(batch.id)}>
                <bdi>{titleOf(batch)}</bdi>
              </Link>{' '}
              <span className="about">{own('console.dashboard.batches.line', { state: own(`console.dashboard.batches.${batch.state}`), count: batch.rows.total })}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={hrefTo('batches')}>{own('console.dashboard.batches.go')}</Link>
      </p>
    </section>
  );
}
