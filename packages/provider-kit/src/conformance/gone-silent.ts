import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './bench.ts';

const LOOK_EVERY_MS = 5;
/** "At once", on a busy machine. */
const AT_ONCE_MS = 2_000;

/** Has the provider fall silent, waits until the request has arrived there, and gives it up. Throws a violation where the plugin goes on waiting. */
export async function goneSilent<Outcome>(bench: Bench, operation: string, begin: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
  const { backend, complain } = bench;
  const before = backend.requests.length;
  backend.fail({ failure: 'never_answers', operation });
  const given = new AbortController();
  const over = new AbortController();
  const outcome = begin(given.signal).finally(() => over.abort());
  while (backend.requests.length === before && !over.signal.aborted) await pause(LOOK_EVERY_MS);
  given.abort();
  const late = pause(AT_ONCE_MS, undefined, { signal: over.signal }).then(
    () => complain('read_before_repeat', `The call was given up ${AT_ONCE_MS} ms ago, and the plugin still waits: whoever stops the process would wait with it.`, { advice: 'hand the call on to tools.http as it is' }),
    () => outcome,
  );
  return Promise.race([outcome, late]);
}
