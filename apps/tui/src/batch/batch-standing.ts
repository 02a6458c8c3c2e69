import { CANCELLATION_STATES, isEndState, type BatchView } from '@countermand/core/model';
import { NO_PAINT, type Paint } from '../text/paint.ts';
import type { SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';
import { stateText } from '../view/state-words.ts';

/** `1200 of 99950 settled: 1190 ✔ cancelled, 10 ✘ refused · 3.9/s · about 7 h left`. */
export function standingText(view: BatchView, now: number, paint: Paint = NO_PAINT): SafeText {
  const { progress, rows } = view;
  if (!progress) return text`${rows.accepted} orders`;
  const counts = CANCELLATION_STATES.flatMap((state) => {
    const count = progress.cancellations[state];
    return count === 0 ? [] : [text`${count} ${stateText(state, paint)}`];
  });
  const states = counts.length === 0 ? text`` : text`: ${joined(counts, text`, `)}`;
  const rate = progress.ratePerSecond >= 0.05 ? text` · ${Number(progress.ratePerSecond.toFixed(1))}/s` : text``;
  const left = view.finishBy === undefined || Date.parse(view.finishBy) <= now ? text`` : text` · ${leftText(Date.parse(view.finishBy) - now)}`;
  return text`${settledCount(view)} of ${rows.accepted} settled${states}${rate}${left}`;
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
