import { REASON_LABELS, type ReasonCode } from '@countermand/core/model';
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

/** What the check found, and what will be done. */
export function checkedLines({ file, check }: CheckedOrders, settings: BatchSettings): readonly TonedLine[] {
  const [counts = text``, ...wrong] = checkLines(file, check, text`; the report of the batch will list them all`);
  const { accepted } = check.rows;
  return [
    { tone: 'strong', words: counts },
    ...wrong.map((words): TonedLine => ({ tone: 'caution', words })),
    { tone: 'plain', words: text`` },
    ...(accepted === 0
      ? [{ tone: 'bad', words: text`✘ It holds no order that could be stopped. Put it right, then check it again with c.` } as const]
      : [
          { tone: 'plain', words: text`reason  ${reasonText(settings.reason)}${text`, where a row names no other`}` } as const,
          { tone: 'plain', words: text`note    ${safeText(settings.note ?? 'none', 500)}` } as const,
          ...(settings.start ? [] : [{ tone: 'caution', words: text`! The file says that it is not to be started: it waits until u on its screen.` } as const]),
        ]),
  ];
}

function reasonText(reason: ReasonCode): SafeText {
  return safeText(REASON_LABELS[reason]);
}
