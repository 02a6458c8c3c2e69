import { REASON_LABELS } from '@countermand/core/model';
import type { BatchSettings } from '@countermand/core';
import { checkLines } from '../../../batch/print-check.ts';
import type { FileProgress } from '../../../batch/watched-file.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { counted, text } from '../../../text/text.ts';
import { percentText } from '../../parts/bar-text.ts';
import type { TonedLine } from '../../parts/scroll.tsx';
import type { CheckedOrders } from './use-checked-file.ts';

/** `12000 rows`, or `40 %` where bytes are handed on. */
export function progressText({ rows, bytes }: FileProgress, size: number): SafeText {
  if (rows > 0) return counted(rows, text`row`, text`rows`);
  return percentText(bytes, size);
}

const GAP: TonedLine = { tone: 'plain', words: text`` };

const NOTHING: readonly TonedLine[] = [{ tone: 'bad', words: text` ✘ It holds no order that could be stopped. Put it right, then check it again with c.` }];

/** What the check found, what will be done, and the first of the wrong rows. */
export function checkedLines({ file, check }: CheckedOrders, settings: BatchSettings): readonly TonedLine[] {
  const [counts = text``, ...wrong] = checkLines(file, check, text`; the report of the batch will list them all`);
  const plan = check.rows.accepted === 0 ? NOTHING : planLines(settings);
  const rows = wrong.map((words): TonedLine => ({ tone: 'caution', words: text` ${words}` }));
  return [{ tone: 'strong', words: text` ${counts}` }, ...plan, ...(rows.length === 0 ? [] : [GAP, { tone: 'plain', words: text` What is wrong` } as const, ...rows])];
}

function planLines({ reason, note, start }: BatchSettings): readonly TonedLine[] {
  return [
    GAP,
    { tone: 'plain', words: text` reason  ${safeText(REASON_LABELS[reason])}, where a row names no other` },
    { tone: 'plain', words: text` note    ${note === undefined ? text`none` : safeText(note, 500)}` },
    ...(start ? [] : [{ tone: 'caution', words: text` ! The file says that it is not to be started: it waits until u on its screen.` } as const]),
  ];
}
