import { inject, injectable } from 'tsyringe';
import type { AccessSession, SignInCode } from '../model/access.ts';
import type { Clock } from '../model/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, IDS, LEDGER } from '../ports/tokens.ts';
import { BROWSER_SESSION_MS, FORGOTTEN_AFTER_MS } from './session-life.ts';
import { hashToken, newToken, SESSION_PREFIX } from './token.ts';

/** Why a code never signs anybody in. */
export type UselessCode = 'used' | 'expired' | 'unknown';

/** What a code is good for. */
export type SignInCodeState = { readonly kind: 'usable'; readonly code: SignInCode } | { readonly kind: UselessCode };

/** What became of a code that somebody brought. */
export type SignInOutcome = { readonly kind: 'signed_in'; readonly session: AccessSession; readonly token: string } | { readonly kind: UselessCode };

/** Signs a browser in by a one-time code, which whoever may open the ledger made. */
@injectable()
export class SignIn {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(IDS) private readonly ids: Ids,
  ) {}

  /** Changes nothing. Throws `LedgerUnavailableError`. */
  async look(text: string): Promise<SignInCodeState> {
    const code = await this.ledger.reader.signInCode(hashToken(text));
    if (code === undefined) return { kind: 'unknown' };
    if (code.usedAt !== null) return { kind: 'used' };
    return code.expiresAt <= this.clock.now() ? { kind: 'expired' } : { kind: 'usable', code };
  }

  /** Uses the code up. Throws `LedgerUnavailableError`, after which it can be used again. */
  async execute(text: string): Promise<SignInOutcome> {
    // Looked at first: whoever guesses does not keep the ledger from its writes.
    const seen = await this.look(text);
    if (seen.kind !== 'usable') return seen;
    const { hash, principal } = seen.code;
    const now = this.clock.now();
    const token = newToken(SESSION_PREFIX);
    const session: AccessSession = {
      id: this.ids.next('ses'),
      kind: 'browser',
      hash: hashToken(token),
      principal,
      keyId: null,
      scopes: ['admin'],
      accounts: 'all',
      references: null,
      origin: null,
      createdAt: now,
      expiresAt: now + BROWSER_SESSION_MS,
      revokedAt: null,
    };
    const isOurs = await this.ledger.transact(async (transaction) => {
      if (!(await transaction.takeSignInCode(hash, now))) return false;
      await transaction.forgetAccessSessions(now - FORGOTTEN_AFTER_MS);
      await transaction.insertAccessSession(session);
      return true;
    });
    // It was usable a moment ago, so somebody else was faster.
    return isOurs ? { kind: 'signed_in', session, token } : { kind: 'used' };
  }
}
