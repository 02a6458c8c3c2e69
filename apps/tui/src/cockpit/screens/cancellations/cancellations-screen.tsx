import { Box } from 'ink';
import type { CancellationView } from '@countermand/core/model';
import { useRef, type ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useNow } from '../../data/use-now.ts';
import { useUnread } from '../../data/use-unread.ts';
import { CANCELLATIONS_KEYS } from '../../decisions/decision-keys.ts';
import type { DecisionKind } from '../../decisions/decision.ts';
import { useDecisions } from '../../decisions/use-decisions.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { Empty } from '../../parts/empty.tsx';
import { DataList } from '../../parts/list/data-list.tsx';
import { allRows, type RowSource } from '../../parts/list/row-source.ts';
import type { ListState } from '../../parts/list/use-list.ts';
import { usePagedRows } from '../../parts/list/use-paged-rows.ts';
import { Problem } from '../../parts/problem.tsx';
import { staleLines } from '../../parts/stale-lines.ts';
import { TroubleLines } from '../../parts/trouble-lines.tsx';
import { Words } from '../../parts/words.tsx';
import { cancellationColumns } from './cancellation-columns.ts';
import { narrowedBy, shows, type CancellationsQuery } from './narrowing.ts';

const ORDER = {
  keyOf: ({ id }: CancellationView) => id,
  // Newest first, as the service lists them.
  isAbove: (one: CancellationView, other: CancellationView) => (one.createdAt === other.createdAt ? one.id > other.id : one.createdAt > other.createdAt),
};

/** What was asked to be stopped, newest first, live. */
export function CancellationsScreen({ query }: { readonly query: CancellationsQuery }): ReactElement {
  const { service, size, filter, open } = useCockpit();
  const now = useNow();
  const unread = useUnread();
  const accounts = useAnswer('accounts', (signal) => service.accounts(signal), { live: false });
  const narrowed = narrowedBy(filter, query, accounts.value?.map(({ id }) => id) ?? []);
  const name = JSON.stringify(narrowed.query);
  const list = usePagedRows(name, (page, signal) => service.cancellations({ ...narrowed.query, ...page }, signal), ORDER);
  const state = useRef<ListState<CancellationView>>(undefined);
  const { decide, recheck, dialog } = useDecisions(() => state.current?.unmark());

  const chosen = (kind: DecisionKind): void => {
    const { current, marked } = state.current ?? {};
    const ids = marked && marked.size > 0 ? [...marked] : current ? [current.id] : [];
    const views = list.there.rows.filter(({ id }) => ids.includes(id));
    if (ids.length === 0) return;
    if (kind === 'recheck' && current && ids.length === 1 && !marked?.size) recheck(current);
    else decide({ kind, ids, views });
  };
  useKeys(CANCELLATIONS_KEYS, { withdraw: () => chosen('withdraw'), recheck: () => chosen('recheck') });

  const isSearch = narrowed.texts.length > 0;
  const rows: RowSource<CancellationView> = isSearch ? { ...allRows(list.there.rows.filter((view) => shows(view, narrowed.texts))), need: list.there.need } : list.rows;
  const stale = list.loaded ? staleLines(list.problem, size) : [];
  const room = size.rows - stale.length - (isSearch ? 1 : 0);
  return (
    <Box flexDirection="column" height={size.rows}>
      <TroubleLines lines={stale} />
      {isSearch ? <Words tone="dim">{text` Text is looked for in the ${list.there.rows.length} that are loaded; states and accounts in all.`}</Words> : null}
      {!list.loaded ? (
        list.problem ? <Problem problem={list.problem} rows={room} /> : <Words tone="dim">{text` Asking for the cancellations…`}</Words>
      ) : rows.count === 0 ? (
        <NothingHere isNarrowed={name !== '{}' || isSearch} rows={room} />
      ) : (
        <DataList
          name={name}
          rows={rows}
          columns={cancellationColumns({ now, columns: size.columns, unread })}
          keyOf={ORDER.keyOf}
          height={room}
          onOpen={({ id }) => open({ name: 'cancellation', id })}
          markable
          state={(seen) => (state.current = seen)}
        />
      )}
      {dialog}
    </Box>
  );
}

function NothingHere({ isNarrowed, rows }: { readonly isNarrowed: boolean; readonly rows: number }): ReactElement {
  return isNarrowed ? (
    <Empty what={text`None of the cancellations is like this.`} next={text`Change the filter with /, or go back with esc. 2 shows all.`} rows={rows} />
  ) : (
    <Empty what={text`Nothing was asked to be stopped yet.`} next={text`Find an order with f and stop it there, or stop a list of orders with :file orders.csv`} rows={rows} />
  );
}
