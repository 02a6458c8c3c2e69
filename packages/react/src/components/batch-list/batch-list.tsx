import { useState, type ReactElement } from 'react';
import { useBatches } from '../../hooks/use-batches.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { Moment } from '../../parts/facts/moment.tsx';
import { Pager } from '../../parts/pager/pager.tsx';
import { PlaceLink, type PlaceLinks } from '../../parts/place-link/place-link.tsx';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { useRootProps } from '../../provider/use-root-props.ts';
import { batchTitle } from '../batch-progress/batch-title.ts';

export interface BatchListProps extends PlaceLinks {
  /** Of one page. Default: 20. */
  readonly limit?: number;
}

/** The batches, newest first, as they change. */
export function BatchList({ limit = 20, ...links }: BatchListProps): ReactElement {
  const root = useRootProps();
  const words = useOwnWords();
  const { own } = words;
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const page = useBatches({ limit, ...(cursor !== undefined && { cursor }) });
  const batches = page.value?.items ?? [];
  return (
    <section {...root} data-cm="batch-list" aria-label={own('batch.list')}>
      <ResourceState resource={page} />
      {page.value && batches.length === 0 && <p>{own('batch.list_empty')}</p>}
      {batches.length > 0 && (
        <div data-cm="scroll" role="group" aria-label={own('batch.list')} tabIndex={0}>
          <table data-cm="rows" aria-label={own('batch.list')}>
            <thead>
              <tr>
                <th scope="col">{own('batch.column.name')}</th>
                <th scope="col">{own('batch.column.state')}</th>
                <th scope="col">{own('batch.column.orders')}</th>
                <th scope="col">{own('batch.column.asked')}</th>
              </tr>
            </thead>
            <tbody>
              {batches.map(({ id, name, state, rows, createdAt, actor }) => (
                <tr key={id} data-state={state}>
                  <th scope="row">
                    <PlaceLink place={{ name: 'batch', id }} {...links}>
                      {batchTitle({ id, name, rows, createdAt }, words)}
                    </PlaceLink>
                  </th>
                  <td>{own(`batch.state.${state}`)}</td>
                  <td>{rows.accepted}</td>
                  <td>
                    <Moment at={createdAt} /> · {own('batch.by', { actor })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager cursors={cursors} next={page.value?.nextCursor ?? null} onTurn={setCursors} words={{ next: own('batch.older'), previous: own('batch.newer') }} />
    </section>
  );
}
