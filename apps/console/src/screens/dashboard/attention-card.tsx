import { ResourceState, useAttention, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { hrefTo } from '../../navigation/routes.ts';
import { dashboardEnglish } from '../../words/dashboard/english.ts';

/** How much waits for a person. */
export function AttentionCard(): ReactElement {
  const { own } = useWords(dashboardEnglish);
  const attention = useAttention();
  const { waiting = [], unknown = [] } = attention.value ?? {};
  return (
    <section className="card" data-waiting={waiting.length > 0 || undefined} aria-labelledby="dashboard-attention">
      <h2 id="dashboard-attention">{own('console.dashboard.attention')}</h2>
      <ResourceState resource={attention} />
      {attention.value && (
        <>
          <p className="figure">{waiting.length}</p>
          <p>{waiting.length === 0 ? own('console.dashboard.attention.none') : own('console.dashboard.attention.some', { count: waiting.length })}</p>
          {unknown.length > 0 && <p className="about">{own('console.dashboard.attention.unknown', { count: unknown.length })}</p>}
          <p>
            <Link href={hrefTo('desk')}>{own('console.dashboard.attention.go')}</Link>
          </p>
        </>
      )}
    </section>
  );
}
