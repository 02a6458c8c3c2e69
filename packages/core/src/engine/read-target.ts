import type { Target } from '../model/target.ts';
import { timestamp } from '../model/clock.ts';
import type { ReadOutcome } from '../provider/outcomes.ts';
import type { Urgency } from './budget-pump.ts';
import { ReadCall } from './engine-call.ts';
import type { LaneContext } from './lane-context.ts';

export interface TimedRead {
  readonly outcome: ReadOutcome;
  /** Before the first request of the read left, milliseconds: what landed before is seen by it. */
  readonly startedAt: number;
}

/** Reads a target for the engine. A plugin that throws is contained: its read could not be had. */
export async function readForEngine(context: LaneContext, target: Target, urgency: Urgency): Promise<TimedRead> {
  const { services, lane, account } = context;
  const call = new ReadCall({ id: services.ids.next('red'), account, budget: services.budget, signal: lane.signal }, urgency);
  const startedAt = services.clock.now();
  try {
    const outcome = await account.connection.doRead(target, call);
    await call.reported;
    return { outcome, startedAt };
  } catch (error) {
    const message = `the plugin "${account.provider.id}" failed while reading: ${error instanceof Error ? error.message : String(error)}`;
    services.logger.error('A plugin threw while reading.', { account: account.id, provider: account.provider.id, message });
    return {
      outcome: { kind: 'trouble', trouble: 'unreadable', message, evidence: { operation: 'read', at: timestamp(services.clock.now()), remark: message } },
      startedAt,
    };
  }
}
