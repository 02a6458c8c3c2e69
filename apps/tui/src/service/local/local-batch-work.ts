import { CLOCK, LaneWorker, LEDGER, ListBatchItems } from '@countermand/core';
import type { BatchService } from '../batch-service.ts';
import { BatchIds } from './batch-ids.ts';
import type { LocalParts } from './local-parts.ts';
import { GRACE_MS } from './local-work.ts';

/** Files and works the rows of a batch in this process, on lanes that no living worker holds. */
export function createLocalBatchWork({ host: { container } }: LocalParts): BatchService['work'] {
  return (batch, accounts) => {
    const worker = container.resolve(LaneWorker);
    const parts = { ledger: container.resolve(LEDGER), clock: container.resolve(CLOCK), listBatchItems: container.resolve(ListBatchItems), onNew: () => worker.lookAgain() };
    const ids = new BatchIds(parts, batch);
    worker.start({ accounts: [...new Set(accounts)], onlyBatch: batch, onlyCancellations: () => ids.current, claim: 'with_work' });
    return async () => {
      await worker.stop(GRACE_MS);
      await ids.close();
    };
  };
}
