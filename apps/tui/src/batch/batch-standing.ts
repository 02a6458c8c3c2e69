import { CANCELLATION_STATES, isEndState, type BatchView } from '@countermand/core/model';
import { NO_PAINT, type Paint } from '../text/paint.ts';
import type { SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';
import { stateText } from '../view/state-words.ts';

/** `1200 of 99950 settled: 1190 ✔ cancelled, 10 ✘ refused · 3.9/s · about 7 h left`. */
export function standingText(view: BatchView, now: number, paint: Paint = NO_PAINT): SafeText {
  if (!view.progress) return text`${view.rows.accepted} orders`;
  const counts = outcomeTexts(view, paint);
  const states = counts.length === 0 ? text`` : text`: ${joined(counts, text`, `)}`;
  return joined([text`${settledText(view)}${states}`, ...paceTexts(view, now)], text` · `);
}

/** `1200 of 99950 settled`. */
export function settledText(view: BatchView): SafeText {
  return text`${settledCount(view)} of ${view.rows.accepted} settled`;
}

/** `1190 ✔ cancelled`, for each state that a cancellation of the batch is in. */
export function outcomeTexts({ progress }: BatchView, paint: Paint = NO_PAINT): readonly SafeText[] {
  return CANCELLATION_STATES.flatMap((state) => {
    const count = progress?.cancellations[state] ?? 0;
    return count === 0 ? [] : [text`${count} ${stateText(state, paint)}`];
  });
}

/** `3.9/s` and `about 7 h left`, as far as they are known. */
export function paceTexts({ progress, finishBy }: BatchView, now: number): readonly SafeText[] {
  const rate = progress?.ratePerSecond ?? 0;
  return [
    ...(rate >= 0.05 ? [text`${Number(rate.toFixed(1))}/s`] : []),
    ...(finishBy === undefined || Date.parse(finishBy) <= now ? [] : [leftText(Date.parse(finishBy) - now)]),
  ];
}

/** `98705 waiting`, `48 wrong`: rows that are no cancellations. */
export function rowTexts({ progress, rows }: BatchView): readonly SafeText[] {
  const { invalid, duplicate } = rows;
  const items = progress?.items;
  const counts: readonly (readonly [number, SafeText])[] = [
    [items?.waiting ?? 0, text`waiting`],
    [items?.failed ?? 0, text`✘ not filed`],
    [items?.withdrawn ?? 0, text`↩ taken back`],
    [invalid, text`✘ wrong`],
    [duplicate, text`repeated`],
  ];
  return counts.flatMap(([count, words]) => (count === 0 ? [] : [text`${count} ${words}`]));
}

/** Rows that nothing more is to be expected of. */
export function settledCount({ progress }: BatchView): number {
  if (!progress) return 0;
  const ended = CANCELLATION_STATES.filter(isEndState).reduce((sum, state) => sum + progress.cancellations[state], 0);
  return ended + progress.items.failed + progress.items.withdrawn;
}

/** Rows that a retry would file again. */
export function failureCount({ progress }: BatchView): number {
  return (progress?.cancellations.failed ?? 0) + (progress?.items.failed ?? 0);
}

/** `about 40 s left`, in the largest unit that fits. */
export function leftText(milliseconds: number): SafeText {
  const seconds = Math.ceil(milliseconds / 1_000);
  if (seconds < 90) return text`about ${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return text`about ${minutes} min left`;
  return text`about ${Math.round(minutes / 60)} h left`;
}
