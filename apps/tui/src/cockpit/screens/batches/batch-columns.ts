import { isBatchEnd, type BatchView } from '@countermand/core/model';
import { settledCount } from '../../../batch/batch-standing.ts';
import { batchStateLook } from '../../../batch/batch-state-words.ts';
import { ageText, durationText } from '../../../text/duration.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { barText, percentText } from '../../parts/bar-text.ts';
import type { Column } from '../../parts/list/column.ts';
import { batchTone } from '../../theme/state-tone.ts';

const BAR = 8;

/** Batches, one a row. A list does not tell how far each is: `standing` knows it of the newest. */
export function batchColumns(standing: (id: string) => BatchView | undefined, now: number): readonly Column<BatchView>[] {
  const seen = (view: BatchView): BatchView => standing(view.id) ?? view;
  return [
    { title: text`STATE`, width: 11, cell: (view) => batchStateLook(seen(view).state).text, tone: (view) => batchTone(seen(view).state) },
    { title: text`NAME`, width: 'rest', cell: ({ name, id }) => safeText(name ?? id, 80) },
    { title: text`ORDERS`, width: 6, cell: ({ rows }) => text`${rows.accepted}` },
    { title: text`WRONG`, width: 5, cell: ({ rows }) => (rows.invalid === 0 ? text`` : text`${rows.invalid}`), tone: () => 'caution', from: 70 },
    { title: text`PROGRESS`, width: BAR + 7, cell: (view) => progressCell(seen(view)), from: 60 },
    { title: text`RATE`, width: 7, cell: (view) => rateCell(seen(view)), from: 100 },
    { title: text`LEFT`, width: 6, cell: (view) => leftCell(seen(view), now), from: 80 },
    { title: text`AGE`, width: 6, cell: ({ createdAt }) => ageText(createdAt, now) },
  ];
}

function progressCell(view: BatchView): SafeText {
  if (!view.progress) return view.state === 'finished' ? text`all settled` : text``;
  if (isBatchEnd(view.state)) {
    const left = view.rows.accepted - view.progress.cancellations.cancelled;
    return left === 0 ? text`all stopped` : text`${left} not stopped`;
  }
  const done = settledCount(view);
  return text`${barText(done, view.rows.accepted, BAR)} ${percentText(done, view.rows.accepted)}`;
}

function rateCell({ progress }: BatchView): SafeText {
  const rate = progress?.ratePerSecond ?? 0;
  return rate < 0.05 ? text`` : text`${Number(rate.toFixed(1))}/s`;
}

function leftCell({ finishBy }: BatchView, now: number): SafeText {
  const left = finishBy === undefined ? 0 : Date.parse(finishBy) - now;
  return left <= 0 ? text`` : durationText(left);
}
