import type { Cancellation } from '../model/cancellation.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Target } from '../model/target.ts';
import type { Plan } from '../provider/plan.ts';
import type { History, Verdict } from '../provider/verdict.ts';
import type { LaneContext } from './lane-context.ts';
import { planOptions } from './plan-options.ts';
import { planAnswer, verdictAnswer } from './plugin-answers.ts';
import { pluginFailure, promised } from './plugin-failure.ts';
import { stopOperations } from './proof.ts';

/** A plan, or why the plugin had none: the work waits, and its remark names the plugin. */
export type Advice = Plan | { readonly kind: 'none'; readonly why: string };

/** What to do about a cancellation's target. Only a declared stop of this kind of target may come of it. */
export function planFor(context: LaneContext, { target, options, reason }: Cancellation, snapshot: Snapshot | undefined): Advice {
  const { connection, provider } = context.account;
  try {
    const plan = promised(planAnswer, connection.plan(target, snapshot, planOptions(context.account, options, reason)));
    if (plan.kind === 'send' && stopOperations(provider, target.kind).every(({ name }) => name !== plan.operation)) {
      throw new Error(`it wants "${plan.operation}" sent, which stops no ${target.kind}`);
    }
    return plan;
  } catch (error) {
    return { kind: 'none', why: told(context, 'planning', error) };
  }
}

/** What a read says about what we did. A plugin that cannot say leaves it unclear: in the end a person looks. */
export function verdictOn(context: LaneContext, { target, history }: { target: Target; history: History }, snapshot: Snapshot): Verdict {
  try {
    return promised(verdictAnswer, context.account.connection.judge(target, history, snapshot));
  } catch (error) {
    return { kind: 'unclear', message: told(context, 'judging a read', error) };
  }
}

function told({ account, services }: LaneContext, doing: string, error: unknown): string {
  const message = pluginFailure(account, doing, error);
  services.logger.error('A plugin failed.', { account: account.id, provider: account.provider.id, message });
  return message;
}
