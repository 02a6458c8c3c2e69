import { Box } from 'ink';
import { useEffect, type ReactElement } from 'react';
import type { SafeText } from '../../../text/safe-text.ts';
import { joined, text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { Words } from '../words.tsx';
import type { Column } from './column.ts';
import type { RowSource } from './row-source.ts';
import { useList, type ListOptions, type ListState } from './use-list.ts';
import { WalkProgress } from './walk-progress.tsx';

export interface DataListProps<Row> extends Omit<ListOptions<Row>, 'height'> {
  readonly columns: readonly Column<Row>[];
  /** Rows of the screen that it may fill, its head and its foot among them. */
  readonly height: number;
  /** Hears of the cursor and the marks, for keys of the screen. Called while rendering: only remembers. */
  readonly state?: (state: ListState<Row>) => void;
  /** Hears of the row under the cursor, for what is shown of it beside the list. */
  readonly onCurrent?: (row: Row | undefined) => void;
}

/** A table of which a window is seen. The row under the cursor has a sign, and so has each that is marked. */
export function DataList<Row>({ columns, height, state, onCurrent, ...options }: DataListProps<Row>): ReactElement {
  const { size } = useCockpit();
  const shown = columns.filter(({ from = 0 }) => size.columns >= from);
  // Where there is hardly any room, the rows have it.
  const hasHead = height >= 3;
  const hasFoot = height >= 2;
  const room = Math.max(0, height - Number(hasHead) - Number(hasFoot));
  const list = useList({ ...options, height: Math.max(1, room) });
  state?.(list);
  useEffect(() => onCurrent?.(list.current), [onCurrent, list.current]);
  const { rows, keyOf } = options;
  const indices = Array.from({ length: Math.max(0, Math.min(room, rows.count - list.top)) }, (_, index) => list.top + index);
  return (
    <Box flexDirection="column" height={Math.max(0, height)} flexShrink={0} overflow="hidden">
      {hasHead ? (
        <Box>
          <Box width={3} flexShrink={0} />
          {shown.map((column, index) => (
            <Cell key={index} column={column} last={index === shown.length - 1}>
              <Words tone="dim">{column.title}</Words>
            </Cell>
          ))}
        </Box>
      ) : null}
      {indices.map((index) => {
        const row = rows.at(index);
        const marked = row !== undefined && list.marked.has(keyOf(row));
        return (
          <Box key={index}>
            <Box width={3} flexShrink={0}>
              <Words tone={index === list.cursor ? 'accent' : 'plain'}>{text`${index === list.cursor ? text`▸` : text` `}${marked ? text`●` : text` `}`}</Words>
            </Box>
            {row === undefined ? (
              <Words tone="dim">{text`…`}</Words>
            ) : (
              shown.map((column, place) => (
                <Cell key={place} column={column} last={place === shown.length - 1}>
                  <Words tone={index === list.cursor ? 'selected' : (column.tone?.(row) ?? 'plain')}>{column.cell(row)}</Words>
                </Cell>
              ))
            )}
          </Box>
        );
      })}
      <Box flexGrow={1} />
      {rows.walk?.isUnderWay ? <WalkProgress walk={rows.walk} count={rows.count} /> : hasFoot ? <Words tone="dim">{footText(rows, list)}</Words> : null}
    </Box>
  );
}

/** `3 of 200 or more · 2 new, g to see them · ● 4 marked`. */
function footText<Row>({ count, complete, news }: RowSource<Row>, { cursor, marked }: ListState<Row>): SafeText {
  return joined(
    [
      text`${count === 0 ? 0 : cursor + 1} of ${count}${complete ? text`` : text` or more`}`,
      ...(news && news.count > 0 ? [text`↑ ${news.count}${news.more ? text` or more` : text``} new, g to see them`] : []),
      ...(marked.size > 0 ? [text`● ${marked.size} marked`] : []),
    ],
    text` · `,
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly last: boolean;
  readonly children: ReactElement;
}

function Cell<Row>({ column: { width }, last, children }: CellProps<Row>): ReactElement {
  const room = width === 'rest' ? { flexGrow: 1, flexBasis: 0, minWidth: 0 } : { width, flexShrink: 0 };
  return (
    <Box {...room} marginRight={last ? 0 : 2} overflowX="hidden">
      {children}
    </Box>
  );
}
