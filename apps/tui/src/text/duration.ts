import type { SafeText } from './safe-text.ts';
import { text } from './text.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `12 s`, `4 min`, `3 h`, `2 d`: in the largest unit that says enough. `?` where a time was none, as a server of another version may send. */
export function durationText(milliseconds: number): SafeText {
  if (Number.isNaN(milliseconds)) return text`?`;
  const length = Math.max(0, milliseconds);
  if (length < 90 * SECOND) return text`${Math.ceil(length / SECOND)} s`;
  if (length < 90 * MINUTE) return text`${Math.round(length / MINUTE)} min`;
  if (length < 36 * HOUR) return text`${Math.round(length / HOUR)} h`;
  return text`${Math.round(length / DAY)} d`;
}

/** How long ago a timestamp is: `4 min`. A clock that is ahead of ours counts as now. */
export function ageText(timestamp: string, now: number): SafeText {
  return durationText(Math.floor((now - Date.parse(timestamp)) / SECOND) * SECOND);
}

/** How long it is until a timestamp: `in 12 s`; `now` when it has come. */
export function untilText(timestamp: string, now: number): SafeText {
  const left = Date.parse(timestamp) - now;
  return left <= 0 ? text`now` : text`in ${durationText(left)}`;
}
