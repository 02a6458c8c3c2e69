import { LaneWorker } from '@countermand/core';
import type { Service } from '../service.ts';
import type { LocalParts } from './local-parts.ts';

/** Calls in flight get this long to be answered and recorded, milliseconds; a call's own deadline is 15 s by default. */
export const GRACE_MS = 20_000;

/** Works what it is told in this process, on lanes that no living worker holds. */
export function createLocalWork({ host: { container } }: LocalParts): Service['work'] {
  return ({ accounts, cancellations }) => {
    const worker = container.resolve(LaneWorker);
    worker.start({ accounts: [...new Set(accounts)], onlyCancellations: cancellations, claim: 'with_work' });
    return () => worker.stop(GRACE_MS);
  };
}
