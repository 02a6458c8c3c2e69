import { isEndState, type CancellationView } from '@countermand/core/model';
import { exitOf } from '../service/answer.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** What became of one order that was to be stopped. */
export type StopOutcome =
  | { readonly kind: 'cancellation'; readonly view: Pick<CancellationView, 'state' | 'failure' | 'replacement'> }
  /** It could not even be recorded. */
  | { readonly kind: 'problem'; readonly code: string; readonly status?: number };

export interface StopRun {
  readonly interrupted?: boolean;
  /** A person was asked and said no, or could not be asked. */
  readonly declined?: boolean;
  readonly outcomes: readonly StopOutcome[];
}

/** The exit code of `cancel`, and of `show` and `watch` of one cancellation: the first rule that applies. */
export function stopExitCode({ interrupted = false, declined = false, outcomes }: StopRun): ExitCode {
  const any = (test: (outcome: StopOutcome) => boolean): boolean => outcomes.some(test);
  if (interrupted) return EXIT.interrupted;
  if (declined || any(isUsage)) return EXIT.usage;
  if (any(isUnauthorized)) return EXIT.unauthorized;
  if (any(isUnsettled)) return EXIT.unsettled;
  if (any(isStopped) && !outcomes.every(isStopped)) return EXIT.partly;
  if (any(isRefused)) return EXIT.refused;
  return outcomes.every(isStopped) ? EXIT.ok : EXIT.failed;
}

function isUsage(outcome: StopOutcome): boolean {
  return outcome.kind === 'problem' ? exitOf(outcome) === EXIT.usage : outcome.view.failure?.code === 'misconfigured';
}

function isUnauthorized(outcome: StopOutcome): boolean {
  if (outcome.kind === 'problem') return exitOf(outcome) === EXIT.unauthorized;
  return outcome.view.failure?.code === 'unauthorized' || outcome.view.failure?.code === 'forbidden';
}

/** A stopped order whose replacement is not held may be sent out after all: somebody has to look. */
function isUnsettled(outcome: StopOutcome): boolean {
  if (outcome.kind === 'problem') return false;
  const hold = outcome.view.replacement?.hold;
  return !isEndState(outcome.view.state) || hold === 'pending' || hold === 'failed';
}

function isStopped(outcome: StopOutcome): boolean {
  return outcome.kind === 'cancellation' && outcome.view.state === 'cancelled';
}

function isRefused(outcome: StopOutcome): boolean {
  return outcome.kind === 'cancellation' && outcome.view.state === 'refused';
}
