import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { BatchView } from '@countermand/core/model';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { narrowedRows } from '../../data/narrowed-rows.ts';
import { useNow } from '../../data/use-now.ts';
import { Empty } from '../../parts/empty.tsx';
import { DataList } from '../../parts/list/data-list.tsx';
import type { RowOrder } from '../../parts/list/paged/page-range.ts';
import { usePagedRows } from '../../parts/list/use-paged-rows.ts';
import { Problem } from '../../parts/problem.tsx';
import { staleLines } from '../../parts/stale-lines.ts';
import { TroubleLines } from '../../parts/trouble-lines.tsx';
import { Words } from '../../parts/words.tsx';
import { batchColumns } from './batch-columns.ts';
import { useStandings } from './use-standings.ts';

/** Newest first; ids grow with time. */
const ORDER: RowOrder<BatchView> = { keyOf: ({ id }) => id, isAbove: (one, other) => one.id > other.id };

/** Batches, newest first; those under way with how far they are. */
export function BatchesScreen(): ReactElement {
  const { service, size, filter, open, readonly } = useCockpit();
  const load = narrowedRows<BatchView>(
    (page, signal) => service.batches.list(page, signal),
    ({ name, id, state }) => `${name ?? ''} ${id} ${state}`.toLowerCase().includes(filter),
  );
  const { rows, loaded, problem } = usePagedRows(`batches ${filter}`, load, ORDER);
  const standing = useStandings(rows);
  const now = useNow();
  if (!loaded) return problem ? <Problem problem={problem} /> : <Words tone="dim">{text` Asking for the batches…`}</Words>;
  if (rows.count === 0 && rows.complete && filter === '') {
    const next = readonly ? text`This cockpit is read-only and cannot file one.` : text`File a list of orders with  :file orders.csv  (columns: reference; optional reason, note, order_number)`;
    return <Empty what={text`No batches yet: a batch is many orders that are stopped together.`} next={next} />;
  }
  const stale = staleLines(problem, size);
  return (
    <Box flexDirection="column">
      <TroubleLines lines={stale} />
      <DataList
        name={filter}
        rows={rows}
        columns={batchColumns(standing, now)}
        keyOf={ORDER.keyOf}
        height={size.rows - stale.length}
        onOpen={({ id }) => open({ name: 'batch', id })}
      />
    </Box>
  );
}
