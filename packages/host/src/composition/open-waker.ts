import type { Ledger, Liveness, Logger, Waker } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import type { Configuration } from '../configuration/configuration.ts';

export interface WakerParts {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly liveness: Liveness;
  readonly logger: Logger;
}

/** What hands lanes to workers on a ledger that several machines share. Undefined on one machine: there a worker takes every lane. */
export async function openWaker({ ledger, worker }: Configuration, parts: WakerParts): Promise<Waker | undefined> {
  if (ledger.kind !== 'postgres') return undefined;
  const { createPgBossWaker } = await import('@countermand/delivery');
  return createPgBossWaker({ ...parts, url: ledger.url, lanesPerWorker: worker.lanes });
}
