import { inject, injectable } from 'tsyringe';
import type { Result } from '../model/problem.ts';
import type { Sight } from '../model/sight.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import { shownRecord } from './latest-record.ts';

@injectable()
export class GetCancellation {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  execute(id: string, visibleTo?: Sight): Promise<Result<CancellationRecord>> {
    return shownRecord(this.ledger.reader, id, visibleTo);
  }
}
