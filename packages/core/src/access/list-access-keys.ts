import { inject, injectable } from 'tsyringe';
import type { AccessKey } from '../model/access.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import { seesKey, type KeyMaker } from './key-grants.ts';

/** Every key there is or was, newest first; of those that may see more than who asks, none. */
@injectable()
export class ListAccessKeys {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  async execute(by?: KeyMaker): Promise<readonly AccessKey[]> {
    const keys = await this.ledger.reader.accessKeys();
    return by ? keys.filter((key) => seesKey(by, key)) : keys;
  }
}
