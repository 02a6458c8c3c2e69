import type { Batch } from '@countermand/client';
import { useState, type ReactElement } from 'react';
import { useBatchItems } from '../../hooks/use-batch-items.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { Pager } from '../../parts/pager/pager.tsx';
import type { PlaceLinks } from '../../parts/place-link/place-link.tsx';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { countsOf, type RowCount, type RowKind } from './batch-counts.ts';
import { BatchRow } from './batch-row.tsx';

/** How many rows are in which state, and the rows themselves: all of them, or those of one state. */
export function BatchRows({ batch, ...links }: PlaceLinks & { readonly batch: Batch }): ReactElement {
  const { own, say } = useOwnWords();
  const [kind, setKind] = useState<RowKind>();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const rows = useBatchItems(batch.id, {
    ...(kind?.of === 'item' && { states: [kind.state] }),
    ...(kind?.of === 'cancellation' && { outcomes: [kind.state] }),
    ...(cursor !== undefined && { cursor }),
  });
  const choose = (next: RowKind | undefined): void => {
    setKind(next);
    setCursors([]);
  };
  const isChosen = ({ of, state }: RowKind): boolean => kind?.of === of && kind.state === state;
  const nameOf = (each: RowCount): string => (each.of === 'item' ? own(`batch.item.${each.state}`) : say({ key: `state.${each.state}` }));
  return (
    <div data-cm="batch-rows">
      <h3>{own('batch.rows')}</h3>
      <ul data-cm="batch-counts">
        <li>
          <button type="button" aria-pressed={kind === undefined} onClick={() => choose(undefined)}>
            {own('batch.all_rows', { count: batch.rows.total })}
          </button>
        </li>
        {countsOf(batch).map((each) => (
          <li key={`${each.of} ${each.state}`}>
            <button type="button" data-tone={each.tone} data-state={each.state} aria-pressed={isChosen(each)} onClick={() => choose(each)}>
              <span data-cm="sign" aria-hidden="true">
                {each.sign}
              </span>{' '}
              {own('batch.count', { state: nameOf(each), count: each.count })}
            </button>
          </li>
        ))}
      </ul>
      <ResourceState resource={rows} />
      {rows.value && rows.value.items.length === 0 && <p>{own('batch.no_rows')}</p>}
      {rows.value && rows.value.items.length > 0 && (
        <div data-cm="scroll" role="group" aria-label={own('batch.rows')} tabIndex={0}>
          <table data-cm="rows" aria-label={own('batch.rows')} aria-rowcount={-1}>
            <thead>
              <tr>
                <th scope="col">{own('bulk.line')}</th>
                <th scope="col">{own('batch.row_order')}</th>
                <th scope="col">{own('batch.row_state')}</th>
                <th scope="col">{own('batch.row_said')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.value.items.map((item) => (
                <BatchRow key={item.number} item={item} {...links} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager cursors={cursors} next={rows.value?.nextCursor ?? null} onTurn={setCursors} words={{ next: own('batch.next'), previous: own('batch.previous') }} />
    </div>
  );
}
