import { inject, injectable } from 'tsyringe';
import { mayUse, seesAccount, type AccessSession, type Caller } from '../model/access.ts';
import type { Clock } from '../model/clock.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';
import { Authenticate } from './authenticate.ts';

/** Ends a session before its time. Ending one that has ended already changes nothing. */
@injectable()
export class EndSession {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(Authenticate) private readonly authenticate: Authenticate,
  ) {}

  /** A session that there is not and one that the caller may not end look the same. */
  async execute(id: string, caller: Caller): Promise<Result<AccessSession>> {
    const session = await this.ledger.reader.accessSession(id);
    if (session === undefined || !mayEnd(caller, session)) return failed('not_found', `There is no session ${id}, or this key may not end it.`);
    const at = this.clock.now();
    await this.ledger.transact((transaction) => transaction.revokeAccessSession(id, at));
    this.authenticate.forget();
    return succeeded((await this.ledger.reader.accessSession(id)) ?? { ...session, revokedAt: at });
  }
}

/** A session itself, the key that minted it, and an administrator of all accounts it names. A browser's names none: it signs out for itself only. */
function mayEnd(caller: Caller, session: AccessSession): boolean {
  if (caller.via.id === session.id) return true;
  if (caller.via.kind === 'key' && caller.via.id === session.keyId) return true;
  return mayUse(caller, 'admin') && session.accounts !== 'all' && session.accounts.every((account) => seesAccount(caller, account));
}
