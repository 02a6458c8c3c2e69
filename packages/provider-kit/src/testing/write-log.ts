import { appendFileSync } from 'node:fs';
import type { Failure } from './failures.ts';

/** A write request that reached the simulator, whatever became of it. */
export interface RecordedWrite {
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly operation: string;
  readonly targetId: string;
  readonly method: string;
  readonly path: string;
  readonly tookEffect: boolean;
  /** The status answered; null where no answer was sent. */
  readonly status: number | null;
  readonly failure: Failure | null;
}

/**
 * The oracle of fault tests: what really happened at the provider. With a file, each write is a JSON line in it
 * before its answer leaves, so that the record outlives the processes it judges.
 */
export class WriteLog {
  readonly writes: RecordedWrite[] = [];
  private readonly file: string | undefined;

  constructor(file: string | undefined) {
    this.file = file;
  }

  add(write: Omit<RecordedWrite, 'sequence'>): void {
    const recorded = { sequence: this.writes.length + 1, ...write };
    this.writes.push(recorded);
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(recorded)}\n`);
  }
}
