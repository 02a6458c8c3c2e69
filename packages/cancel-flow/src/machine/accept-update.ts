import { isEndState, type CancellationState, type CancellationView, type ReplacementView } from '@countermand/core/model';
import { sameData } from './intent.ts';
import type { FlowProblem } from './problem.ts';
import type { TrackedOrder } from './tracked-order.ts';

/** News of one order. `asked` is needed only until its cancellation is known. */
export type OrderUpdate =
  | { readonly asked?: string; readonly cancellation: CancellationView }
  | { readonly asked: string; readonly problem: FlowProblem };

/** The orders after the news; the very same array when it changes nothing, is late, or is about another cancellation. */
export function acceptUpdate(orders: readonly TrackedOrder[], update: OrderUpdate): readonly TrackedOrder[] {
  const order = orders.find((each) => isAbout(each, update));
  const next = order && updated(order, update);
  return next === undefined || next === order ? orders : orders.map((each) => (each === order ? next : each));
}

function isAbout({ asked, cancellation, problem }: TrackedOrder, update: OrderUpdate): boolean {
  if ('cancellation' in update && cancellation) return cancellation.id === update.cancellation.id;
  return cancellation === null && problem === null && asked === update.asked;
}

function updated(order: TrackedOrder, update: OrderUpdate): TrackedOrder {
  if (!('cancellation' in update)) return { ...order, problem: update.problem };
  const shown = order.cancellation;
  if (shown && !supersedes(update.cancellation, shown)) return order;
  // Only the answer to the request itself says that it joined.
  const cancellation = shown?.joined ? { ...update.cancellation, joined: true } : update.cancellation;
  // Whoever polls hears the same again and again.
  return sameData(cancellation, shown) ? order : { ...order, cancellation };
}

/** Without another attempt, nothing moves to these. */
const NEVER_NEXT: readonly CancellationState[] = ['scheduled', 'sending'];

/**
 * Whether `next` is later than what is shown. An end never changes, so it is later than everything live. Else the time decides, and
 * within one millisecond the number of attempts; after as many, what was heard later, but for what nothing moves to.
 */
export function supersedes(next: CancellationView, shown: CancellationView): boolean {
  if (isEndState(shown.state) && next.state !== shown.state) return false;
  if (isEndState(next.state) && !isEndState(shown.state)) return true;
  // Of one form, so that their texts compare as they do.
  if (next.updatedAt !== shown.updatedAt) return next.updatedAt > shown.updatedAt;
  if (next.state === shown.state) return next.attempts >= shown.attempts && !holdWentBack(next.replacement, shown.replacement);
  if (next.attempts !== shown.attempts) return next.attempts > shown.attempts;
  return !NEVER_NEXT.includes(next.state);
}

/** A hold moves without a new time on the cancellation; of one replacement it never goes from settled to pending in that time. */
function holdWentBack(next: ReplacementView | undefined, shown: ReplacementView | undefined): boolean {
  if (shown === undefined || shown.hold === 'pending') return false;
  return next === undefined || (next.hold === 'pending' && next.target?.id === shown.target?.id);
}
