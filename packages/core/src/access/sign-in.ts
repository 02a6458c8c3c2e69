import { inject, injectable } from 'tsyringe';
import type { AccessSession } from '../model/access.ts';
import type { Clock } from '../model/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, IDS, LEDGER } from '../ports/tokens.ts';
import { BROWSER_SESSION_MS, FORGOTTEN_AFTER_MS } from './session-life.ts';
import { hashToken, newSignInCode, newToken, SESSION_PREFIX } from './token.ts';

/** So long a link can be used: as long as it takes to find it in the terminal. */
const CODE_LIFE_MS = 10 * 60_000;

/** So many codes are remembered at most, used and expired ones included. */
const CODES_MAX = 100;

interface Code {
  readonly user: string;
  /** Monotonic milliseconds. */
  readonly until: number;
  used: boolean;
}

/** What became of a code that somebody brought. */
export type SignInOutcome =
  | { readonly kind: 'signed_in'; readonly session: AccessSession; readonly token: string }
  | { readonly kind: 'used' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' };

/**
 * Signs a browser in by a one-time code, which whoever started the server got to see.
 * Codes live in the memory of this process, as hashes: the link that carries one names this very process,
 * and a code that outlived it would be a secret at rest for nothing. One instance serves a process.
 */
@injectable()
export class SignIn {
  readonly #codes = new Map<string, Code>();

  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(IDS) private readonly ids: Ids,
  ) {}

  /** A code that signs `user` in, once and within 10 minutes. It acts for them with everything this server may do. */
  newCode(user: string): string {
    const [oldest] = this.#codes.keys();
    if (oldest !== undefined && this.#codes.size >= CODES_MAX) this.#codes.delete(oldest);
    const code = newSignInCode();
    this.#codes.set(hashToken(code), { user: principalName(user), until: this.clock.monotonic() + CODE_LIFE_MS, used: false });
    return code;
  }

  /** Uses the code up. Throws `LedgerUnavailableError`, after which it can be used again. */
  async execute(text: string): Promise<SignInOutcome> {
    const code = this.#codes.get(hashToken(text));
    if (code === undefined) return { kind: 'unknown' };
    if (code.used) return { kind: 'used' };
    if (this.clock.monotonic() >= code.until) return { kind: 'expired' };
    // Before anything is waited for, so that of two at once one wins.
    code.used = true;
    try {
      return { kind: 'signed_in', ...(await this.#newSession(code.user)) };
    } catch (error) {
      code.used = false;
      throw error;
    }
  }

  async #newSession(user: string): Promise<{ session: AccessSession; token: string }> {
    const now = this.clock.now();
    const token = newToken(SESSION_PREFIX);
    const session: AccessSession = {
      id: this.ids.next('ses'),
      kind: 'browser',
      hash: hashToken(token),
      principal: `browser:${user}`,
      keyId: null,
      scopes: ['admin'],
      accounts: 'all',
      references: null,
      origin: null,
      createdAt: now,
      expiresAt: now + BROWSER_SESSION_MS,
      revokedAt: null,
    };
    await this.ledger.transact(async (transaction) => {
      await transaction.forgetAccessSessions(now - FORGOTTEN_AFTER_MS);
      await transaction.insertAccessSession(session);
    });
    return { session, token };
  }
}

/** A system's user names may hold anything; events and logs show this one. */
function principalName(user: string): string {
  return user.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 100) || 'user';
}
