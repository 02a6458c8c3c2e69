import { WaitForCancellation } from '@countermand/core';
import type { CancellationRecord } from '@countermand/core/model';
import { Injectable } from '@nestjs/common';
import { Closing } from '../lifecycle/closing.ts';
import { unwrap } from '../problems/unwrap.ts';

/** Waits for a cancellation on behalf of a caller: no longer than it stays, and than the server runs. */
@Injectable()
export class Waiting {
  constructor(
    private readonly waitForCancellation: WaitForCancellation,
    private readonly closing: Closing,
  ) {}

  async settle(id: string, waitSeconds: number, caller: AbortSignal): Promise<CancellationRecord> {
    const signal = AbortSignal.any([caller, this.closing.signal]);
    return unwrap(await this.waitForCancellation.execute(id, { timeoutMs: waitSeconds * 1000, signal })).record;
  }
}
