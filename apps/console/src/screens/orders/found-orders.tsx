import type { FoundTargetPage } from '@countermand/client';
import { ResourceState, useSelection, useWords } from '@countermand/react';
import { useMemo, type ReactElement } from 'react';
import { usePreviews } from '../../parts/use-previews.ts';
import { useMay } from '../../session/session-context.ts';
import { ordersEnglish } from '../../words/orders/english.ts';
import { FoundOrder } from './found-order.tsx';
import { StopSelected } from './stop-selected.tsx';

export interface FoundOrdersProps {
  readonly page: FoundTargetPage;
  readonly search: string;
}

/** What was found, where it could not be looked, and what can be done about it. */
export function FoundOrders({ page: { items, problems, nextCursor }, search }: FoundOrdersProps): ReactElement {
  const { own } = useWords(ordersEnglish);
  const mayStop = useMay('cancellations:write');
  const references = useMemo(() => items.map(({ reference }) => reference), [items]);
  const previews = usePreviews(references);
  const selection = useSelection(references);
  return (
    <>
      {problems.length > 0 && (
        <div className="notice">
          <p>{own('console.orders.not_searched')}</p>
          <ul>
            {problems.map(({ account, problem }) => (
              <li key={account}>
                <code>{account}</code>: {problem.detail}
              </li>
            ))}
          </ul>
        </div>
      )}
      {items.length === 0 ? (
        <p>{own('console.orders.none', { search })}</p>
      ) : (
        <>
          {mayStop && <StopSelected references={selection.ids} clear={selection.clear} />}
          <ResourceState resource={previews} />
          <ul className="orders">
            {items.map((found) => (
              <FoundOrder
                key={found.reference}
                found={found}
                preview={previews.value?.get(found.reference)}
                selection={mayStop ? { selected: selection.has(found.reference), toggle: (range) => selection.toggle(found.reference, range) } : undefined}
              />
            ))}
          </ul>
          {nextCursor !== null && <p>{own('console.orders.more')}</p>}
        </>
      )}
    </>
  );
}
