import type { LedgerReport } from '@countermand/core';
import type { BatchStanding } from '@countermand/core/model';
import type { Judgement } from './judge.ts';
import type { Call } from './provider-process.ts';
import type { WorkerProcess } from './worker-process.ts';

/** What a harm may lay hands on, while the batch runs. */
export interface Scene {
  readonly workers: readonly WorkerProcess[];
  /** Rejects when the batch is through; that ends the harm. */
  pause(ms: number): Promise<void>;
  /** Resolves when so many more orders are stopped than were when it was asked; harm that waits for work does not depend on how busy the machine is. Rejects as `pause` does. */
  stopped(orders: number): Promise<void>;
  /** Counts one harm. */
  harmed(): void;
  /** Rejects while the ledger is out of reach. */
  standing(): Promise<BatchStanding>;
  /** What the provider has seen so far. */
  calls(): Promise<readonly Call[]>;
}

/** A batch that worker processes are to bring through while they are harmed. */
export interface Trial {
  /** `sqlite:…` or `postgres://…`. */
  readonly ledger: string;
  readonly items: number;
  readonly workers: number;
  readonly harm: (scene: Scene) => Promise<void>;
}

export interface TrialResult extends Judgement {
  readonly standing: BatchStanding;
  readonly harms: number;
  /** Orders with more writes at the provider than attempts on record: sent without a durable attempt (law 2). */
  readonly unrecorded: readonly string[];
  /** What `countermand ledger check` says of the ledger afterwards. */
  readonly report: LedgerReport;
}
