import { CancellationStatus, useWords, withoutTurns, type RunningFlow } from '@countermand/react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { hrefToBatch, hrefToCancellation } from '../../navigation/routes.ts';
import { stopEnglish } from '../../words/stop/english.ts';

/** What became of each order, as far as it is known; undefined while nothing was recorded. */
export function Outcomes({ flow: { state } }: { readonly flow: RunningFlow }): ReactElement | null {
  const { own } = useWords(stopEnglish);
  if (!('orders' in state)) return null;
  const { orders, batch } = state;
  return (
    <section aria-label={own('console.stop.outcomes')}>
      <h2>{own('console.stop.outcomes')}</h2>
      {batch !== null && (
        <p>
          <Link href={hrefToBatch(batch)}>{own('console.stop.to_batch')}</Link>
        </p>
      )}
      <ul className="lines">
        {orders.map(({ asked, cancellation, problem }) => (
          <li key={asked}>
            {cancellation ? <Link href={hrefToCancellation(cancellation.id)}>{cancellation.reference}</Link> : <bdi><code>{asked}</code></bdi>}{' '}
            {cancellation && <CancellationStatus cancellation={cancellation} />}
            {problem && <span className="problem">{withoutTurns(problem.detail)}</span>}
            {!cancellation && !problem && <span className="about">{own('console.stop.recorded')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
