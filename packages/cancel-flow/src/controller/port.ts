import type { OrderUpdate } from '../machine/accept-update.ts';
import type { Draft, Intent } from '../machine/intent.ts';
import type { OrderPreview } from '../machine/preview.ts';
import type { FlowProblem } from '../machine/problem.ts';
import type { Filing } from '../machine/tracked-order.ts';

/** How a call ended. What cannot be told apart for certain is `no_answer`. */
export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  /** A definite no. */
  | { readonly kind: 'problem'; readonly problem: FlowProblem }
  /** Nothing came back, or nothing that can be read: the call may have taken effect. */
  | { readonly kind: 'no_answer' }
  /** The call certainly did not leave. */
  | { readonly kind: 'not_sent' }
  /** Turned away for its session (401): the call has done nothing. */
  | { readonly kind: 'session_expired' };

/**
 * What the face gives to the flow. A call that throws counts as `no_answer`. Each call ends by a deadline of its own, but for `follow`,
 * and none goes on after its signal is aborted.
 */
export interface CancelFlowPort {
  /** What stopping would do, one answer for each order and in their order. Changes nothing. */
  preview(draft: Draft, signal: AbortSignal): Promise<Outcome<readonly OrderPreview[]>>;
  /** Files the request under `intent.key`: one order as a cancellation, several as a batch. May repeat itself under that key, and no other. */
  file(intent: Intent, signal: AbortSignal): Promise<Outcome<Filing>>;
  /** Whether what `file` asked for is recorded; null where nothing is found. Where the order is being stopped it makes sure, under `intent.key`, that this request is among those for it; else it changes nothing. */
  look(intent: Intent, signal: AbortSignal): Promise<Outcome<Filing | null>>;
  /**
   * Tells every change, by events or by polling, in any order and as often as it likes; begins with what is the case now, and goes on over the
   * end until holds have settled. Answers only when it can tell no more.
   */
  follow(filing: Filing, onUpdate: (update: OrderUpdate) => void, signal: AbortSignal): Promise<Outcome<void>>;
  /** Takes back the caller's own requests for these cancellations, and answers those as they then are. Is never repeated by itself. */
  withdraw(ids: readonly string[], signal: AbortSignal): Promise<Outcome<readonly OrderUpdate[]>>;
  /** Gets a session that holds. */
  renewSession(signal: AbortSignal): Promise<Outcome<void>>;
}
