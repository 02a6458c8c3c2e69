import { LaneWorker } from '@countermand/core';
import type { Session } from './session.ts';

/** Calls in flight get this long to be answered and recorded, milliseconds; a call's own deadline is 15 s by default. */
const GRACE_MS = 20_000;

export interface OwnWork {
  readonly accounts: readonly string[];
  readonly cancellations: readonly string[];
}

/**
 * Works these cancellations, and nothing else, for as long as this command runs. A lane that a living worker holds is left to it.
 * Answers how to end it: what is on the wire is recorded first.
 */
export function startOwnWork(session: Session, { accounts, cancellations }: OwnWork): () => Promise<void> {
  const worker = session.resolve(LaneWorker);
  worker.start({ accounts: [...new Set(accounts)], onlyCancellations: () => cancellations, claim: 'with_work' });
  return () => worker.stop(GRACE_MS);
}
