import { inject, injectable } from 'tsyringe';
import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import type { AccessKey, AccessSession, Caller } from '../model/access.ts';
import type { Clock } from '../model/clock.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';
import { hashToken, kindOfToken } from './token.ts';

/** So long an answer is believed without asking the ledger again: a key that was revoked is refused within a second. */
const BELIEVED_MS = 500;

/** So many answers are remembered at most. */
const REMEMBERED = 10_000;

/** The last use of a key is recorded this often. */
const USE_NOTED_MS = 60_000;

interface Known {
  readonly caller: Caller | undefined;
  /** Monotonic milliseconds. */
  readonly until: number;
}

/** Finds who calls by the key or session token that they send. */
@injectable()
export class Authenticate {
  readonly #known = new Map<string, Known>();
  readonly #noted = new Map<string, number>();

  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined for a token that is unknown, expired or revoked: which of them is nobody's business. Throws `LedgerUnavailableError` where the ledger cannot be read. */
  async execute(token: string): Promise<Caller | undefined> {
    const kind = kindOfToken(token);
    if (kind === undefined) return undefined;
    const hash = hashToken(token);
    const known = this.#known.get(hash);
    const caller = known && this.clock.monotonic() < known.until ? known.caller : await this.#lookUp(kind, hash);
    return caller && !this.#isOver(caller) ? caller : undefined;
  }

  /** Somebody's access was just ended: what was believed is asked anew. Other processes notice within half a second. */
  forget(): void {
    this.#known.clear();
  }

  /** Whether what the caller rests on still holds: for answers that go on for long. */
  async stillHolds({ via, expiresAt }: Caller): Promise<boolean> {
    if (this.#isOver({ expiresAt })) return false;
    const { reader } = this.ledger;
    if (via.kind === 'key') return isInForce(await reader.accessKey(via.id));
    const session = await reader.accessSession(via.id);
    return session !== undefined && (await this.#sessionHolds(session));
  }

  async #lookUp(kind: 'key' | 'session', hash: string): Promise<Caller | undefined> {
    const caller = kind === 'key' ? await this.#byKey(hash) : await this.#bySession(hash);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(hash, { caller, until: this.clock.monotonic() + BELIEVED_MS });
    return caller;
  }

  async #byKey(hash: string): Promise<Caller | undefined> {
    const key = await this.ledger.reader.accessKeyByHash(hash);
    if (key === undefined || !isInForce(key)) return undefined;
    if (!this.#isOver(key)) await this.#noteUse(key);
    const { id, scopes, accounts, expiresAt } = key;
    return { principal: `key:${id}`, channel: 'api', scopes, accounts, references: null, origin: null, expiresAt, via: { kind: 'key', id } };
  }

  async #bySession(hash: string): Promise<Caller | undefined> {
    const session = await this.ledger.reader.accessSessionByHash(hash);
    if (session === undefined || !(await this.#sessionHolds(session))) return undefined;
    const { id, kind, principal, scopes, accounts, references, origin, expiresAt } = session;
    return { principal, channel: kind === 'embed' ? 'embed' : 'console', scopes, accounts, references, origin, expiresAt, via: { kind, id } };
  }

  /** A session ends with the key that minted it. */
  async #sessionHolds({ keyId, revokedAt }: AccessSession): Promise<boolean> {
    if (revokedAt !== null) return false;
    if (keyId === null) return true;
    const key = await this.ledger.reader.accessKey(keyId);
    return isInForce(key) && !this.#isOver(key);
  }

  #isOver({ expiresAt }: { readonly expiresAt: number | null }): boolean {
    return expiresAt !== null && expiresAt <= this.clock.now();
  }

  async #noteUse({ id, lastUsedAt }: AccessKey): Promise<void> {
    const now = this.clock.now();
    const last = Math.max(lastUsedAt ?? 0, this.#noted.get(id) ?? 0);
    if (now - last < USE_NOTED_MS) return;
    this.#noted.set(id, now);
    try {
      await this.ledger.transact((transaction) => transaction.noteAccessKeyUse(id, now));
    } catch (error) {
      // A ledger that can be read only still shows what it holds; whatever the call wants to change, the ledger itself refuses.
      if (!LedgerUnavailableError.isInstance(error)) throw error;
    }
  }
}

function isInForce(key: AccessKey | undefined): key is AccessKey {
  return key?.revokedAt === null;
}
