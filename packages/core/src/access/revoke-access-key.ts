import { inject, injectable } from 'tsyringe';
import type { AccessKey } from '../model/access.ts';
import type { Clock } from '../model/clock.ts';
import { succeeded, type Result } from '../model/problem.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';
import { Authenticate } from './authenticate.ts';
import { noSuchKey } from './get-access-key.ts';
import { seesKey, type KeyMaker } from './key-grants.ts';

/** Ends a key, and the sessions it minted. Revoking one that is revoked already changes nothing. */
@injectable()
export class RevokeAccessKey {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(Authenticate) private readonly authenticate: Authenticate,
  ) {}

  async execute(id: string, by: KeyMaker): Promise<Result<AccessKey>> {
    const { reader } = this.ledger;
    const known = await reader.accessKey(id);
    if (known === undefined || !seesKey(by, known)) return noSuchKey(id);
    await this.ledger.transact((transaction) => transaction.revokeAccessKey(id, { at: this.clock.now(), by: by.principal }));
    this.authenticate.forget();
    return succeeded((await reader.accessKey(id)) ?? known);
  }
}
