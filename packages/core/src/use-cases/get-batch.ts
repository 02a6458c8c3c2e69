import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { Batch } from '../model/batch.ts';
import type { BatchStanding } from '../model/batch-view.ts';
import type { Clock } from '../model/clock.ts';
import { succeeded, type Result } from '../model/problem.ts';
import type { Sight } from '../model/sight.ts';
import type { HttpClientFactory } from '../ports/http-client-factory.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, HTTP_CLIENT_FACTORY, LEDGER } from '../ports/tokens.ts';
import { finishBy } from './finish-by.ts';
import { latestBatch } from './latest-batch.ts';

/** The rate is taken over this long, milliseconds. */
const RATE_WINDOW_MS = 60_000;

/** A batch, where it stands, and when it should be through. */
@injectable()
export class GetBatch {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
    @inject(HTTP_CLIENT_FACTORY) private readonly httpClients: HttpClientFactory,
  ) {}

  async execute(id: string, visibleTo?: Sight): Promise<Result<BatchStanding>> {
    const { reader } = this.ledger;
    const found = await latestBatch(reader, id, visibleTo);
    if (!found.ok) return found;
    const batch = found.value;
    const now = this.clock.now();
    const progress = await reader.batchProgress(id, now - RATE_WINDOW_MS);
    const parts = { reader, accounts: this.accounts, httpClients: this.httpClients };
    return succeeded({ batch, progress, ratePerSecond: rate(batch, progress.settledSince, now), finishBy: await finishBy(parts, batch, progress, now) });
  }
}

/** Of a batch that began a moment ago, over that moment. One that has finished has no pace any more. */
function rate({ startedAt, state }: Batch, settled: number, now: number): number {
  if (state === 'finished') return 0;
  const seconds = Math.min(RATE_WINDOW_MS, Math.max(1_000, now - (startedAt ?? now))) / 1_000;
  return Math.round((settled / seconds) * 100) / 100;
}
