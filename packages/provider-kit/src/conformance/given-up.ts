import { setTimeout as pause } from 'node:timers/promises';
import type { Failure } from '../testing/failures.ts';
import type { Bench } from './bench.ts';

const LOOK_EVERY_MS = 2;
/** So that the beginning of an answer has come. */
const MOMENT_MS = 50;
/** "At once", on a busy machine. */
const AT_ONCE_MS = 2_000;

/** Failures in which the answer does not end by itself. */
const NEVER_ENDING: readonly Failure[] = ['never_answers', 'slow_drip'];

/** Makes the call; where no answer will end it, it is given up once it has arrived, so that nobody waits for a deadline. */
export function endedCall<Outcome>(bench: Bench, failure: Failure | undefined, begin: (signal?: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
  if (failure === undefined || !NEVER_ENDING.includes(failure)) return begin();
  return givenUp(bench, begin, failure === 'slow_drip' ? MOMENT_MS : 0);
}

/** Makes the call, and gives it up once its request has arrived. Throws a violation where the plugin goes on waiting. */
export async function givenUp<Outcome>({ backend, complain }: Bench, begin: (signal: AbortSignal) => Promise<Outcome>, momentMs = 0): Promise<Outcome> {
  const before = backend.requests.length;
  const given = new AbortController();
  const over = new AbortController();
  const outcome = begin(given.signal).finally(() => over.abort());
  // A plugin that throws before anything has arrived is told by whoever waits for the outcome.
  outcome.catch(() => undefined);
  while (backend.requests.length === before && !over.signal.aborted) await pause(LOOK_EVERY_MS);
  await pause(momentMs);
  given.abort();
  const late = pause(AT_ONCE_MS, undefined, { signal: over.signal }).then(
    () => complain('read_before_repeat', `The call was given up ${AT_ONCE_MS} ms ago, and the plugin still waits: whoever stops the process would wait with it.`, { advice: 'hand the call on to tools.http as it is' }),
    () => outcome,
  );
  return Promise.race([outcome, late]);
}
