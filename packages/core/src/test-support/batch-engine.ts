import type { Batch } from '../model/batch.ts';
import { AbortBatch } from '../use-cases/abort-batch.ts';
import { PauseBatch } from '../use-cases/pause-batch.ts';
import { ResumeBatch } from '../use-cases/resume-batch.ts';
import { batchHarness, type BatchHarness } from './batch-harness.ts';
import { createEngineHarness, type EngineHarness } from './engine-harness.ts';
import { ALICE } from './records.ts';
import type { TestCoreParts } from './test-core.ts';
import { valueOf } from './use-case-harness.ts';

export interface BatchEngine extends EngineHarness, BatchHarness {
  /** Adds so many orders at the remote, with these ids and on. */
  addOrders(count: number, first?: number): void;
  pause(id: string): Promise<Batch>;
  resume(id: string): Promise<Batch>;
  abort(id: string): Promise<Batch>;
  /** How many cancellations there are in each state. */
  states(): Promise<Readonly<Record<string, number>>>;
}

/** A core on fakes with workers, as tests of batches want it. */
export function createBatchEngine(parts: TestCoreParts = {}): BatchEngine {
  const engine = createEngineHarness(parts);
  return {
    ...engine,
    ...batchHarness(engine),
    addOrders(count, first = 1) {
      for (let id = first; id < first + count; id++) engine.remote.add({ id: String(id) });
    },
    pause: async (id) => valueOf(await engine.container.resolve(PauseBatch).execute(id, ALICE)),
    resume: async (id) => valueOf(await engine.container.resolve(ResumeBatch).execute(id, ALICE)),
    abort: async (id) => valueOf(await engine.container.resolve(AbortBatch).execute(id, ALICE)),
    async states() {
      const { items } = await engine.ledger.reader.listCancellations({ limit: 10_000 });
      const counts: Record<string, number> = {};
      for (const { cancellation } of items) counts[cancellation.state] = (counts[cancellation.state] ?? 0) + 1;
      return counts;
    },
  };
}
