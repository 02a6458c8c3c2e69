import { provesNotRecorded, type Filing, type Intent, type IntentOrder, type Outcome, type TrackedOrder } from '@countermand/cancel-flow';
import type { CancellationRequest } from '@countermand/core';
import { atOnce } from './at-once.ts';
import { attempted } from './flow-outcome.ts';
import type { FlowParts } from './flow-parts.ts';

export interface FilingParts extends Pick<FlowParts, 'service' | 'onFiled'> {
  /** Keys of what may be recorded, because an earlier call under them got no answer. Kept as long as the flow. */
  readonly doubted: Set<string>;
}

/**
 * Files every order of an intent by itself, as `countermand cancel` does, and not as a batch: each is interactive work with an answer and
 * an undo of its own. Each has a key of its own, made of the intent's, so that all of it can be repeated. Where one got no answer, the whole has none.
 */
export async function fileIntent({ service, onFiled, doubted }: FilingParts, intent: Intent, signal: AbortSignal): Promise<Outcome<Filing>> {
  const { orders, key } = intent;
  const several = orders.length > 1;
  const answered = await atOnce(orders, async (order) => {
    const orderKey = several ? `${key} ${order.reference}` : key;
    const outcome = inDoubt(await attempted(() => service.file(requestFor(order, intent), orderKey, signal)), doubted.has(orderKey), several);
    if (outcome.kind === 'no_answer') doubted.add(orderKey);
    if (outcome.kind === 'done') onFiled?.(outcome.value.view);
    return { order, outcome };
  });
  const tracked: TrackedOrder[] = [];
  for (const { order, outcome } of answered) {
    if (outcome.kind === 'done') tracked.push({ asked: order.reference, cancellation: outcome.value.view, problem: null });
    else if (outcome.kind === 'problem' && several) tracked.push({ asked: order.reference, cancellation: null, problem: outcome.problem });
    else return outcome;
  }
  return { kind: 'done', value: { orders: tracked } };
}

/** Who is turned away before anybody looks has learned nothing of what an earlier call did: of several that is no answer, of one a refusal for now. */
function inDoubt<Value>(outcome: Outcome<Value>, isDoubted: boolean, several: boolean): Outcome<Value> {
  if (!isDoubted || outcome.kind !== 'problem' || provesNotRecorded(outcome.problem)) return outcome;
  return several ? { kind: 'no_answer' } : { kind: 'problem', problem: { ...outcome.problem, retryable: true } };
}

function requestFor({ reference, orderNumber }: IntentOrder, { choices: { reason, note, options } }: Intent): CancellationRequest {
  return {
    reference,
    reason,
    ...(note !== null && { note }),
    ...(orderNumber !== undefined && { expectedOrderNumber: orderNumber }),
    ...(Object.keys(options).length > 0 && { options }),
  };
}
