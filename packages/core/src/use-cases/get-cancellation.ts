import { inject, injectable } from 'tsyringe';
import type { Result } from '../model/problem.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import { latestRecord } from './latest-record.ts';

@injectable()
export class GetCancellation {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  execute(id: string): Promise<Result<CancellationRecord>> {
    return latestRecord(this.ledger.reader, id);
  }
}
