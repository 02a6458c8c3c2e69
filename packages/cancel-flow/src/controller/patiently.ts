import type { Outcome } from './port.ts';
import type { FlowClock } from './timing.ts';

const TRIES = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

export interface Patience {
  readonly clock: FlowClock;
  readonly signal: AbortSignal;
}

/** The outcome of a call, where a throw is no answer. */
export async function outcomeOf<Value>(call: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await call();
  } catch {
    return { kind: 'no_answer' };
  }
}

/** Repeats a read, a few times, with growing pauses. Never for a write. */
export async function patiently<Value>(read: () => Promise<Outcome<Value>>, { clock, signal }: Patience): Promise<Outcome<Value>> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await outcomeOf(read);
    const pause = pauseAfter(outcome, tries);
    if (tries === TRIES || pause === undefined || pause > LONGEST_PAUSE_MS || signal.aborted) return outcome;
    await clock.sleep(pause, signal);
    if (signal.aborted) return outcome;
  }
}

/** Follows again when a watch breaks off; the count begins anew with everything it tells. */
export async function persistently(watch: (onNews: () => void) => Promise<Outcome<void>>, { clock, signal }: Patience): Promise<Outcome<void>> {
  for (let failures = 1; ; failures += 1) {
    const outcome = await outcomeOf(() => watch(() => (failures = 0)));
    const pause = outcome.kind === 'done' ? FIRST_PAUSE_MS : pauseAfter(outcome, Math.max(1, failures));
    if (failures >= TRIES || pause === undefined || signal.aborted) return outcome;
    await clock.sleep(Math.min(pause, LONGEST_PAUSE_MS), signal);
    if (signal.aborted) return outcome;
  }
}

function pauseAfter(outcome: Outcome<unknown>, tries: number): number | undefined {
  const growing = FIRST_PAUSE_MS * 2 ** (tries - 1);
  if (outcome.kind === 'no_answer') return growing;
  return outcome.kind === 'problem' && outcome.problem.retryable ? Math.max(growing, outcome.problem.retryAfterMs ?? 0) : undefined;
}
