import { inject, injectable } from 'tsyringe';
import type { AccessKey } from '../model/access.ts';
import type { Clock } from '../model/clock.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';

/** Ends a key, and the sessions it minted. Revoking one that is revoked already changes nothing. */
@injectable()
export class RevokeAccessKey {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(id: string, by: { readonly principal: string }): Promise<Result<AccessKey>> {
    await this.ledger.transact((transaction) => transaction.revokeAccessKey(id, { at: this.clock.now(), by: by.principal }));
    const key = await this.ledger.reader.accessKey(id);
    return key ? succeeded(key) : failed('not_found', `There is no key ${id}. countermand keys lists those there are.`);
  }
}
