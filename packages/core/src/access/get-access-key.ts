import { inject, injectable } from 'tsyringe';
import type { AccessKey } from '../model/access.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import { seesKey, type KeyMaker } from './key-grants.ts';

/** One key. One that may see more than who asks is, for them, not there. */
@injectable()
export class GetAccessKey {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  async execute(id: string, by: KeyMaker): Promise<Result<AccessKey>> {
    const key = await this.ledger.reader.accessKey(id);
    return key && seesKey(by, key) ? succeeded(key) : noSuchKey(id);
  }
}

export function noSuchKey(id: string): Result<never> {
  return failed('not_found', `There is no key "${id}", or this key may not use it. GET /v1/keys and countermand keys list those there are.`);
}
