import type { TrackedOrder } from '@countermand/cancel-flow';
import type { SafeText } from '../text/safe-text.ts';
import { counted, text } from '../text/text.ts';

/** How long the stop can still be taken back; undefined where it cannot. `now` in milliseconds since 1970. */
export function undoText(orders: readonly TrackedOrder[], now: number): SafeText | undefined {
  const unsent = orders.flatMap(({ cancellation }) => (cancellation?.state === 'scheduled' || cancellation?.state === 'queued' ? [cancellation] : []));
  if (unsent.length === 0) return undefined;
  const times = unsent.flatMap(({ state, nextActionAt }) => (state === 'scheduled' && nextActionAt !== undefined ? [Date.parse(nextActionAt)] : []));
  // One that is queued may leave at any moment, whatever the others wait for.
  const until = times.length < unsent.length ? text`until it is sent` : clock(Math.min(...times) - now);
  return orders.length === 1 ? text`Undo is possible ${until}.` : text`Undo is possible for ${counted(unsent.length, text`order`, text`orders`)} of ${orders.length}, for the first of them ${until}.`;
}

/** `for 1:05 more`. */
function clock(milliseconds: number): SafeText {
  if (milliseconds <= 0) return text`until it is sent, which is now`;
  const seconds = Math.ceil(milliseconds / 1_000);
  if (seconds < 60) return text`for ${seconds} s more`;
  return text`for ${Math.floor(seconds / 60)} min ${seconds % 60} s more`;
}
