import type { Cancellation } from '../model/cancellation.ts';
import type { Troubled } from '../provider/outcomes.ts';
import { planFor } from './ask-judgement.ts';
import { endFailed } from './ends.ts';
import { commitChange, type LaneContext } from './lane-context.ts';
import { UNAUTHORIZED_REST_MS } from './credential-rests.ts';
import { postpone } from './postpone.ts';
import { send } from './send.ts';
import { stopUrgency } from './urgency.ts';

interface TroubleParts {
  readonly trouble: Troubled;
  /** An earlier write is unresolved: nothing is sent without a read. */
  readonly mustRead: boolean;
}

/** The read before the write could not be had. */
export async function afterTrouble(context: LaneContext, cancellation: Cancellation, { trouble, mustRead }: TroubleParts): Promise<void> {
  const { account } = context;
  const told = `Account ${account.id}: ${trouble.message}`;
  const fail = async (code: 'unauthorized' | 'misconfigured' | 'forbidden', why: string) => {
    await commitChange(context, cancellation, endFailed(code, why, trouble.evidence));
  };
  if (trouble.trouble === 'unauthorized' && cancellation.priority === 'bulk') return bulkUnauthorized(context, cancellation, told);
  if (trouble.trouble === 'unauthorized' || trouble.trouble === 'misconfigured') return fail(trouble.trouble, told);
  if (trouble.trouble === 'rate_limited' || trouble.notSent) {
    return postpone(context, cancellation, { why: told, ...(trouble.retryAfterMs !== undefined && { retryAfterMs: trouble.retryAfterMs }) });
  }
  if (cancellation.expectedOrderNumber !== null && trouble.trouble === 'forbidden') {
    return fail('forbidden', `${told} The expected order number cannot be checked.`);
  }
  if (mustRead || cancellation.expectedOrderNumber !== null) return postpone(context, cancellation, { why: told });
  // The read before a write is advice: one that cannot be had does not stop the one write.
  const plan = planFor(context, cancellation, undefined);
  if (plan.kind !== 'send') return postpone(context, cancellation, { why: plan.kind === 'none' ? plan.why : told });
  await send(context, cancellation, { operation: plan.operation, seen: {}, urgency: stopUrgency(cancellation), decided: [] });
}

/** Bulk work is kept and waits for the credentials to be put right: a wrong token does not fail ten thousand stops. */
async function bulkUnauthorized(context: LaneContext, cancellation: Cancellation, told: string): Promise<void> {
  await postpone(context, cancellation, { why: `${told} Bulk work waits until the credentials are accepted.`, retryAfterMs: UNAUTHORIZED_REST_MS });
}
