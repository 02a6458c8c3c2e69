import { CLOCK, LEDGER } from '@countermand/core';
import type { Service } from '../service.ts';
import { createLocalBatches } from './local-batches.ts';
import { createLocalCancellations } from './local-cancellations.ts';
import { tellChanges } from './local-changes.ts';
import { createLocalKeys } from './local-keys.ts';
import { localPlace } from './local-place.ts';
import type { LocalParts } from './local-parts.ts';
import { createLocalTargets } from './local-targets.ts';
import { createLocalWork } from './local-work.ts';

/** The core's use cases on the host of this process, for whoever sits at this machine. */
export function createLocalService(parts: LocalParts): Service {
  const { container } = parts.host;
  return {
    place: localPlace(parts),
    ...createLocalTargets(parts),
    ...createLocalCancellations(parts),
    batches: createLocalBatches(parts),
    keys: createLocalKeys(parts),
    onChange: (listener) => tellChanges({ ledger: container.resolve(LEDGER), clock: container.resolve(CLOCK) }, listener),
    work: createLocalWork(parts),
  };
}
