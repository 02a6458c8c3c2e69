import type { BatchView } from '@countermand/core/model';
import type { Paint } from '../text/paint.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { wrapped } from '../text/wrap.ts';
import { table, type TablePlace } from '../view/table.ts';
import { standingText } from './batch-standing.ts';
import { batchStateText } from './batch-state-words.ts';

/** The width that fits everywhere, and where values begin. */
const COLUMNS = 80;
const INDENT = 14;

/** One batch, as a person reads it. */
export function batchDetails(view: BatchView, now: number, paint: Paint): readonly SafeText[] {
  const { invalid, duplicate } = view.rows;
  const items = view.progress?.items;
  const line = (name: SafeText, value: SafeText | undefined): readonly SafeText[] => (value === undefined ? [] : [text`  ${paint('dim', name)} ${value}`]);
  const count = (name: SafeText, value: number): readonly SafeText[] => (value === 0 ? [] : line(name, text`${value}`));
  return [
    text`${batchStateText(view.state, paint)}  ${safeText(view.id)}${view.name === null ? text`` : text`  ${safeText(view.name, 60)}`}`,
    ...wrapped(text`  ${paint('dim', text`stands at  `)} ${standingText(view, now, paint)}`, COLUMNS, INDENT),
    ...count(text`waiting    `, items?.waiting ?? 0),
    ...count(text`not filed  `, items?.failed ?? 0),
    ...count(text`taken back `, items?.withdrawn ?? 0),
    ...count(text`wrong rows `, invalid),
    ...count(text`repeated   `, duplicate),
    ...line(text`remark     `, view.remark === undefined ? undefined : safeText(view.remark)),
    ...line(text`tries again`, view.retryOf === undefined ? undefined : safeText(view.retryOf)),
    ...line(text`reason     `, safeText(view.reason)),
    ...line(text`note       `, view.note === null ? undefined : safeText(view.note, 500)),
    ...line(text`asked      `, text`${time(view.createdAt)} by ${safeText(view.actor)}`),
    ...line(text`finished   `, view.finishedAt === undefined ? undefined : time(view.finishedAt)),
  ];
}

/** Many batches, one a line. */
export function batchTable(views: readonly BatchView[], place: TablePlace): SafeText {
  const rows = views.map((view) => [
    batchStateText(view.state, place.paint),
    text`${view.rows.accepted}`,
    text`${view.rows.invalid}`,
    safeText(view.name ?? '', 40),
    time(view.createdAt),
    safeText(view.id),
  ]);
  return table([text`STATE`, text`ORDERS`, text`WRONG`, text`NAME`, text`ASKED`, text`ID`], rows, place);
}

function time(timestamp: string): SafeText {
  return safeText(timestamp.replace(/\.\d+Z$/, 'Z'));
}
