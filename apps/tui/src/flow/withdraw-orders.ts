import type { FlowProblem, OrderUpdate, Outcome } from '@countermand/cancel-flow';
import { atOnce } from './at-once.ts';
import { attempted } from './flow-outcome.ts';
import type { FlowService } from './flow-parts.ts';

/** Takes back the own requests for these. Those that had left meanwhile show as what they are; only where all had is it refused. */
export async function withdrawOrders(service: Pick<FlowService, 'withdraw'>, ids: readonly string[]): Promise<Outcome<readonly OrderUpdate[]>> {
  const outcomes = await atOnce(ids, (id) => attempted(() => service.withdraw(id)));
  const updates: OrderUpdate[] = [];
  let refusal: FlowProblem | undefined;
  for (const outcome of outcomes) {
    if (outcome.kind === 'done') updates.push({ cancellation: outcome.value });
    else if (outcome.kind === 'problem') refusal ??= outcome.problem;
    else return outcome;
  }
  return refusal && updates.length === 0 ? { kind: 'problem', problem: refusal } : { kind: 'done', value: updates };
}
