import { inject, injectable } from 'tsyringe';
import type { Clock } from '../model/clock.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';
import { FORGOTTEN_AFTER_MS, SIGN_IN_CODE_MS } from './session-life.ts';
import { hashToken, newSignInCode } from './token.ts';

export interface MadeSignInCode {
  /** Goes into a link, and nowhere else: only its hash is kept. */
  readonly code: string;
  /** Who acts through the browser that it signs in, such as `browser:ann`. */
  readonly principal: string;
  /** Milliseconds. */
  readonly expiresAt: number;
}

/**
 * Makes a one-time code that signs one browser in, at any server on this ledger. Nobody is asked who they are: whoever may open the
 * ledger may make keys that do as much.
 */
@injectable()
export class MakeSignInCode {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The browser acts for `user` with everything a server on this ledger may do. Throws `LedgerUnavailableError`. */
  async execute(user: string): Promise<MadeSignInCode> {
    const now = this.clock.now();
    const code = newSignInCode();
    const principal = `browser:${principalName(user)}`;
    const expiresAt = now + SIGN_IN_CODE_MS;
    await this.ledger.transact(async (transaction) => {
      await transaction.forgetSignInCodes(now - FORGOTTEN_AFTER_MS);
      await transaction.insertSignInCode({ hash: hashToken(code), principal, expiresAt, usedAt: null });
    });
    return { code, principal, expiresAt };
  }
}

/** A system's user names may hold anything; events and logs show this one. */
function principalName(user: string): string {
  return user.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 100) || 'user';
}
