import type { BatchService } from '../batch-service.ts';
import type { LocalParts } from './local-parts.ts';

/** The commands that are about batches still ask the core themselves. */
export function createLocalBatches(_parts: LocalParts): BatchService {
  const unready = (): never => {
    throw new Error('Batches are not asked for through here yet.');
  };
  return { check: unready, file: unready, get: unready, list: unready, items: unready, pause: unready, resume: unready, abort: unready, retry: unready, work: unready };
}
