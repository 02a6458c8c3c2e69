import { WaitForCancellation } from '@countermand/core';
import type { CancellationRecord, Caller } from '@countermand/core/model';
import { Injectable } from '@nestjs/common';
import { CallerWatch } from '../access/caller-watch.ts';
import { Closing } from '../lifecycle/closing.ts';
import { unwrap } from '../problems/unwrap.ts';

interface Wait {
  readonly seconds: number;
  /** Who waits. */
  readonly caller: Caller;
  /** Aborts when they go away. */
  readonly signal: AbortSignal;
}

/** Waits for a cancellation on behalf of a caller: no longer than it stays, than its key holds, and than the server runs. */
@Injectable()
export class Waiting {
  constructor(
    private readonly waitForCancellation: WaitForCancellation,
    private readonly closing: Closing,
    private readonly watch: CallerWatch,
  ) {}

  settle(id: string, { seconds, caller, signal }: Wait): Promise<CancellationRecord> {
    return this.watch.during(caller, async (gone) => {
      const limits = { timeoutMs: seconds * 1000, visibleTo: caller, signal: AbortSignal.any([signal, this.closing.signal, gone]) };
      return unwrap(await this.waitForCancellation.execute(id, limits)).record;
    });
  }
}
