import type { WriteOutcome } from '@countermand/core/provider';
import type { Failure } from '../testing/failures.ts';
import type { TestCallOptions } from '../testing/test-call.ts';
import type { Bench } from './bench.ts';
import { endedCall } from './given-up.ts';

export interface StopOptions {
  /** How the one write is to fail. */
  readonly failure?: Failure;
  readonly call?: TestCallOptions;
}

/** Stops the stoppable order as the engine does: read, plan, one write. */
export async function stopOf(bench: Bench, { failure, call }: StopOptions = {}): Promise<{ readonly outcome: WriteOutcome; readonly operation: string }> {
  const { stoppable } = bench.subject.orders;
  const { plan } = await bench.plan(stoppable);
  if (plan.kind !== 'send') return bench.complain('form', 'An order that can be stopped is not planned to be.', { said: plan });
  const operation = bench.subject.operation ?? plan.operation;
  if (failure !== undefined) bench.backend.fail({ failure, operation, times: 100 });
  const outcome = await endedCall(bench, failure, (signal) => bench.write(stoppable, operation, { ...call, ...(signal && { signal }) }));
  return { outcome, operation };
}
