import type { FoundTarget } from '@countermand/core';
import { Box } from 'ink';
import { useCallback, useEffect, useRef, type ReactElement } from 'react';
import { durationText } from '../../../text/duration.ts';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useNow } from '../../data/use-now.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Empty } from '../../parts/empty.tsx';
import { DataList } from '../../parts/list/data-list.tsx';
import { allRows } from '../../parts/list/row-source.ts';
import type { ListState } from '../../parts/list/use-list.ts';
import { Words } from '../../parts/words.tsx';
import { FIND_KEYS } from './find-keys.ts';
import { foundColumns } from './found-columns.ts';
import { TroubleLines } from '../../parts/trouble-lines.tsx';
import { searchProblemLines } from './search-problem-lines.ts';
import { useFound } from './use-found.ts';
import { useStopsSince } from './use-stops-since.ts';

export interface FoundListProps {
  readonly search: string;
  readonly account?: string;
}

/** What a search has found, at all accounts together. */
export function FoundList(query: FoundListProps): ReactElement {
  const { size, filter, open, notify } = useCockpit();
  const { found, problem, loading, more, again } = useFound(query);
  const list = useRef<ListState<FoundTarget>>(undefined);
  const stops = useStopsSince(found?.stopsBefore ?? 0);
  // What has been asked for is not to be asked for again with the next ones.
  useEffect(() => {
    if (stops.size > 0) list.current?.unmark([...stops.keys()]);
  }, [stops.size]);
  const items = found?.items ?? [];
  const shown = items.filter(({ reference, merchantNumber = '', status, summary = '' }) => `${reference} ${merchantNumber} ${status} ${summary}`.toLowerCase().includes(filter));
  const next = useRef(more);
  next.current = more;
  const known = items.length;
  // The rows of other pages are not among those that a filter leaves.
  const need = useCallback(
    (_: number, last: number) => {
      if (last >= known) next.current();
    },
    [known],
  );
  useKeys(FIND_KEYS, {
    stop: () => {
      const { marked, current } = list.current ?? {};
      const references = marked && marked.size > 0 ? [...marked] : current ? [current.reference] : [];
      if (references.length > 0) open({ name: 'stop', references });
      else notify('caution', text`There is no order here to stop.`);
    },
    again,
  });

  const problems = found?.problems ?? [];
  const below = searchProblemLines(problems, problem, size);
  return (
    <Box flexDirection="column" height={size.rows}>
      {found === undefined || (known === 0 && loading) ? (
        <Box flexGrow={1}>{problem ? null : <Words tone="dim">{text`Searching${query.account === undefined ? text` in all accounts` : text``}…`}</Words>}</Box>
      ) : known === 0 ? (
        <Box flexGrow={1}>
          <Empty what={text`No order was found for “${safeText(query.search, 60)}”.`} next={text`Search with f for a whole id or for the shop's own number. 1 shows the accounts that can be searched.`} rows={size.rows - below.length} />
        </Box>
      ) : (
        <DataList
          rows={{ ...allRows(shown), complete: found.nextCursor === null, need }}
          columns={foundColumns({ columns: size.columns, stopOf: (reference) => stops.get(reference) })}
          keyOf={({ reference }) => reference}
          height={size.rows - below.length - 1}
          onOpen={({ reference }) => open({ name: 'target', reference })}
          markable
          state={(state) => (list.current = state)}
        />
      )}
      <TroubleLines lines={below} />
      {known > 0 && found ? <FoundHint at={found.at} loading={loading} /> : null}
    </Box>
  );
}

/** What can be done, and how old what is seen is. */
function FoundHint({ at, loading }: { readonly at: number; readonly loading: boolean }): ReactElement {
  const { readonly } = useCockpit();
  const age = useNow() - at;
  const found = loading ? text`searching…` : text`found ${durationText(Math.floor(age / 1_000) * 1_000)} ago, r searches again`;
  return <Words tone="dim">{text`${readonly ? text`` : text` space marks · s stops ·`} enter opens · ${found}`}</Words>;
}
