import { inject, injectable } from 'tsyringe';
import type { AccessKey } from '../model/access.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';

/** Every key there is or was, newest first. */
@injectable()
export class ListAccessKeys {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  execute(): Promise<readonly AccessKey[]> {
    return this.ledger.reader.accessKeys();
  }
}
