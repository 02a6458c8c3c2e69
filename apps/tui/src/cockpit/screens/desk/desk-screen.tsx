import { Box } from 'ink';
import type { CancellationView } from '@countermand/core/model';
import { useRef, useState, type ReactElement } from 'react';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useNow } from '../../data/use-now.ts';
import { useUnread } from '../../data/use-unread.ts';
import { DESK_KEYS } from '../../decisions/decision-keys.ts';
import { useDecisions } from '../../decisions/use-decisions.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { Empty } from '../../parts/empty.tsx';
import { DataList } from '../../parts/list/data-list.tsx';
import { allRows } from '../../parts/list/row-source.ts';
import type { ListState } from '../../parts/list/use-list.ts';
import { Problem } from '../../parts/problem.tsx';
import { staleLines } from '../../parts/stale-lines.ts';
import { TroubleLines } from '../../parts/trouble-lines.tsx';
import { Words } from '../../parts/words.tsx';
import { shows } from '../cancellations/narrowing.ts';
import { deskColumns } from './desk-columns.ts';
import { DeskEvidence } from './desk-evidence.tsx';
import { loadDesk, MOST_ON_DESK } from './desk-rows.ts';

/** What a person has to look at, what has waited longest first, with the evidence of the one under the cursor. */
export function DeskScreen(): ReactElement {
  const { service, size, filter, open } = useCockpit();
  const now = useNow();
  const unread = useUnread();
  const { value, problem } = useAnswer('desk screen', (signal) => loadDesk(service, signal), { live: true });
  const [current, setCurrent] = useState<CancellationView>();
  const state = useRef<ListState<CancellationView>>(undefined);
  const { decide, recheck, dialog } = useDecisions(() => state.current?.unmark());
  useKeys(DESK_KEYS, {
    resolve: () => {
      const view = state.current?.current;
      if (view) decide({ kind: 'resolve', ids: [view.id], views: [view] });
    },
    recheck: () => {
      const marked = [...(state.current?.marked ?? [])];
      if (marked.length > 0) decide({ kind: 'recheck', ids: marked, views: all.filter(({ id }) => marked.includes(id)) });
      else if (state.current?.current) recheck(state.current.current);
    },
    order: () => state.current?.current && open({ name: 'target', reference: state.current.current.reference }),
  });
  const all = [...(value?.waiting ?? []), ...(value?.unknown ?? [])];
  if (!value) return problem ? <Problem problem={problem} /> : <Words tone="dim">{text` Looking what is on the desk…`}</Words>;
  const shown = all.filter((view) => shows(view, filter.split(/\s+/).filter((word) => word !== '')));
  const stale = staleLines(problem, size);
  const room = size.rows - stale.length - (value.more ? 1 : 0);
  const wanted = Math.min(shown.length + 2, Math.max(5, Math.floor(size.rows * 0.4)));
  // What is under the rule is left out where nothing of it could be read.
  const evidenceRows = room - wanted - 1;
  const listRows = evidenceRows > 0 ? wanted : room;
  return (
    <Box flexDirection="column" height={size.rows}>
      <TroubleLines lines={stale} />
      {shown.length === 0 ? (
        <EmptyDesk isFiltered={all.length > 0} rows={room} />
      ) : (
        <>
          <DataList
            rows={allRows(shown)}
            columns={deskColumns({ now, columns: size.columns, unread })}
            keyOf={({ id }) => id}
            height={listRows}
            onOpen={({ id }) => open({ name: 'cancellation', id })}
            markable
            state={(seen) => (state.current = seen)}
            onCurrent={setCurrent}
          />
          {evidenceRows > 0 ? <Words tone="dim">{text`${safeText('─'.repeat(size.columns), size.columns)}`}</Words> : null}
          {current && evidenceRows > 0 ? <DeskEvidence key={current.id} view={current} now={now} height={evidenceRows} unread={unread} /> : null}
          {value.more ? <Words tone="caution">{text` ! There is more: the newest ${MOST_ON_DESK} of each kind are here.`}</Words> : null}
        </>
      )}
      {dialog}
    </Box>
  );
}

function EmptyDesk({ isFiltered, rows }: { readonly isFiltered: boolean; readonly rows: number }): ReactElement {
  return isFiltered ? (
    <Empty what={text`Nothing on the desk holds this text.`} next={text`esc shows the whole desk.`} rows={rows} />
  ) : (
    <Empty what={text`✔ The desk is empty: nothing waits for you.`} next={text`What cannot be established by itself comes here. 2 shows all cancellations, f finds an order.`} rows={rows} />
  );
}
