import { inject, injectable } from 'tsyringe';
import type { Attempt } from '../model/attempt.ts';
import { succeeded, type Result } from '../model/problem.ts';
import type { Sight } from '../model/sight.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import { latestRecord } from './latest-record.ts';

/** The writes made for a cancellation and its follow-ups, oldest first, each with its evidence. */
@injectable()
export class GetAttempts {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  async execute(cancellationId: string, visibleTo?: Sight): Promise<Result<readonly Attempt[]>> {
    const found = await latestRecord(this.ledger.reader, cancellationId, visibleTo);
    return found.ok ? succeeded(await this.ledger.reader.attemptsOf(cancellationId)) : found;
  }
}
