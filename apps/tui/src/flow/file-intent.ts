import type { Filing, Intent, IntentOrder, Outcome, TrackedOrder } from '@countermand/cancel-flow';
import type { CancellationRequest } from '@countermand/core';
import { atOnce } from './at-once.ts';
import { attempted } from './flow-outcome.ts';
import type { FlowParts } from './flow-parts.ts';

/**
 * Files every order of an intent by itself, as `countermand cancel` does, and not as a batch: each is interactive work with an answer and
 * an undo of its own. Each has a key of its own, made of the intent's, so that all of it can be repeated. Where one got no answer, the whole has none.
 */
export async function fileIntent({ service, onFiled }: Pick<FlowParts, 'service' | 'onFiled'>, intent: Intent, signal: AbortSignal): Promise<Outcome<Filing>> {
  const { orders, key } = intent;
  const several = orders.length > 1;
  const answered = await atOnce(orders, async (order) => {
    const outcome = await attempted(() => service.file(requestFor(order, intent), several ? `${key} ${order.reference}` : key, signal));
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

function requestFor({ reference, orderNumber }: IntentOrder, { choices: { reason, note, options } }: Intent): CancellationRequest {
  return {
    reference,
    reason,
    ...(note !== null && { note }),
    ...(orderNumber !== undefined && { expectedOrderNumber: orderNumber }),
    ...(Object.keys(options).length > 0 && { options }),
  };
}
