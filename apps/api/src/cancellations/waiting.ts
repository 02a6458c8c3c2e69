import { WaitForCancellation } from '@countermand/core';
import type { CancellationRecord, Sight } from '@countermand/core/model';
import { Injectable } from '@nestjs/common';
import { Closing } from '../lifecycle/closing.ts';
import { unwrap } from '../problems/unwrap.ts';

interface Wait {
  readonly seconds: number;
  /** Who waits. */
  readonly visibleTo: Sight;
  /** Aborts when they go away. */
  readonly signal: AbortSignal;
}

/** Waits for a cancellation on behalf of a caller: no longer than it stays, and than the server runs. */
@Injectable()
export class Waiting {
  constructor(
    private readonly waitForCancellation: WaitForCancellation,
    private readonly closing: Closing,
  ) {}

  async settle(id: string, { seconds, visibleTo, signal }: Wait): Promise<CancellationRecord> {
    const limits = { timeoutMs: seconds * 1000, visibleTo, signal: AbortSignal.any([signal, this.closing.signal]) };
    return unwrap(await this.waitForCancellation.execute(id, limits)).record;
  }
}
