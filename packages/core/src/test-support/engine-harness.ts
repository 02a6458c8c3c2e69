import { targetKey } from '../model/target-key.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { CancellationRecord } from '../model/view.ts';
import { LaneWorker, type WorkerOptions } from '../engine/lane-worker.ts';
import { aCancellation, aRequester, anEvent } from './records.ts';
import { createTestCore, type TestCore, type TestCoreParts } from './test-core.ts';

export interface EngineHarness extends TestCore {
  /** Files a cancellation of `acme:7` (or as changed) straight into the ledger. */
  file(changes?: Partial<Cancellation>): Promise<string>;
  /** Starts a worker that is stopped by `stopAll`. */
  work(options?: Partial<WorkerOptions>): LaneWorker;
  /** Those started so far. */
  readonly workers: readonly LaneWorker[];
  /** Lets time pass while workers work. */
  pass(ms: number): Promise<void>;
  read(id: string): Promise<CancellationRecord>;
  stopAll(): Promise<void>;
}

/** A core on fakes with a worker: file, let time pass, look. */
export function createEngineHarness(parts: TestCoreParts = {}): EngineHarness {
  const core = createTestCore(parts);
  const workers: LaneWorker[] = [];
  let filed = 0;
  return {
    ...core,
    async file(changes = {}) {
      const now = core.clock.now();
      filed++;
      const id = core.ids.next('can');
      const cancellation = aCancellation({ id, createdAt: now, updatedAt: now, stateSince: now, nextActionAt: now, ...changes });
      const requester = aRequester({ id: core.ids.next('req'), requestedAt: now });
      await core.ledger.transact((transaction) =>
        transaction.insertCancellation(cancellation, requester, targetKey(cancellation.origin, cancellation.target), anEvent({ type: 'cancellation.requested', cancellationId: id, at: now })),
      );
      return id;
    },
    work(options = {}) {
      const worker = core.container.resolve(LaneWorker);
      workers.push(worker);
      worker.start({ claim: 'all', ...options });
      return worker;
    },
    workers,
    pass: (ms) => core.clock.advance(ms),
    async read(id) {
      const record = await core.ledger.reader.cancellation(id);
      if (record === undefined) throw new Error(`No cancellation ${id} among ${filed}.`);
      return record;
    },
    async stopAll() {
      const stopped = Promise.all(workers.map((worker) => worker.stop(1_000)));
      await core.clock.advance(2_000);
      await stopped;
    },
  };
}
