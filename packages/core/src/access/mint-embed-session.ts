import { createHash } from 'node:crypto';
import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import { mayUse, seesAccount, type AccessSession, type Caller, type Scope } from '../model/access.ts';
import type { Clock } from '../model/clock.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { parseReference } from '../model/reference.ts';
import type { Ids } from '../ports/ids.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, IDS, LEDGER } from '../ports/tokens.ts';
import { canonicalReference } from '../use-cases/canonical-reference.ts';
import { parseBody } from '../use-cases/parse-body.ts';
import { EMBED_SCOPES, embedSessionRequestSchema, type EmbedSessionRequest } from './embed-session-request.ts';
import { FORGOTTEN_AFTER_MS } from './session-life.ts';
import { hashToken, newToken, SESSION_PREFIX } from './token.ts';

export interface MintedSession {
  readonly session: AccessSession;
  /** What the page sends: shown once, and never again. */
  readonly token: string;
}

/** Makes a short session for a page of a host, never more than the key that asks for it. Only the token's hash is kept. */
@injectable()
export class MintEmbedSession {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(IDS) private readonly ids: Ids,
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
  ) {}

  async execute(body: unknown, caller: Caller): Promise<Result<MintedSession>> {
    // What a page holds would otherwise renew itself for ever.
    if (caller.via.kind !== 'key') return failed('not_found', 'There is no such path for a session: only the key of a backend makes sessions.');
    const parsed = parseBody(embedSessionRequestSchema, body);
    if (!parsed.ok) return parsed;
    const { origin, expiresInSeconds, actor } = parsed.value;
    const scopes = scopesOf(parsed.value, caller);
    if (!scopes.ok) return scopes;
    const accounts = this.#accountsOf(parsed.value, caller);
    if (!accounts.ok) return accounts;
    const references = this.#referencesOf(parsed.value);
    if (!references.ok) return references;
    const now = this.clock.now();
    const token = newToken(SESSION_PREFIX);
    const session: AccessSession = {
      id: this.ids.next('ses'),
      kind: 'embed',
      hash: hashToken(token),
      principal: `embed:${caller.via.id}:${actor ?? nobody({ origin, accounts: accounts.value, references: references.value })}`,
      keyId: caller.via.id,
      scopes: scopes.value,
      accounts: accounts.value,
      references: references.value,
      origin,
      createdAt: now,
      expiresAt: Math.min(now + expiresInSeconds * 1000, caller.expiresAt ?? Infinity),
      revokedAt: null,
    };
    await this.ledger.transact(async (transaction) => {
      await transaction.forgetAccessSessions(now - FORGOTTEN_AFTER_MS);
      await transaction.insertAccessSession(session);
    });
    return succeeded({ session, token });
  }

  /** An account that there is not and one that the key may not use look the same. */
  #accountsOf({ accounts }: EmbedSessionRequest, caller: Caller): Result<readonly string[]> {
    const strange = accounts.findIndex((account) => !seesAccount(caller, account) || this.accounts.get(account) === undefined);
    if (strange >= 0) return wrong(`/accounts/${strange}`, `There is no account "${accounts[strange]}", or this key may not use it.`);
    return succeeded([...new Set(accounts)]);
  }

  #referencesOf({ references, accounts }: EmbedSessionRequest): Result<readonly string[] | null> {
    if (references === undefined) return succeeded(null);
    const found = new Set<string>();
    for (const [index, written] of references.entries()) {
      const reference = this.#canonical(written, accounts);
      if (!reference.ok) return wrong(`/references/${index}`, reference.problem.detail);
      found.add(reference.value);
    }
    return succeeded([...found]);
  }

  /** The account is looked at first: what is wrong with one that the session does not have is nobody's business. */
  #canonical(written: string, accounts: readonly string[]): Result<string> {
    const parsed = parseReference(written);
    if (!parsed.ok) return failed('invalid_reference', parsed.problem);
    const { account, form } = parsed.reference;
    if (!accounts.includes(account)) return failed('invalid_reference', `"${account}" is none of the accounts of this session.`);
    if (form === 'merchant_number') return failed('invalid_reference', "Name the order by the provider's id: which order has a merchant number may change while the session lasts.");
    const canonical = canonicalReference(this.accounts, written);
    return canonical.ok ? succeeded(canonical.value.reference) : canonical;
  }
}

function scopesOf({ scopes }: EmbedSessionRequest, caller: Caller): Result<readonly Scope[]> {
  const beyond = scopes?.findIndex((scope) => !mayUse(caller, scope)) ?? -1;
  if (beyond >= 0) return wrong(`/scopes/${beyond}`, `This key may not do ${scopes?.[beyond]} itself, so a session of it may not either.`);
  return succeeded(scopes ? [...new Set(scopes)] : EMBED_SCOPES.filter((scope) => mayUse(caller, scope)));
}

/**
 * Stands for a person the host does not name: who asked for something sees it, so that people with other orders must not be
 * the same one, while a session that is renewed must be. No host's own id begins so.
 */
function nobody({ origin, accounts, references }: Pick<AccessSession, 'origin' | 'references'> & { readonly accounts: readonly string[] }): string {
  const grant = JSON.stringify([origin, accounts.toSorted(), references?.toSorted() ?? null]);
  return `~${createHash('sha256').update(grant).digest('hex').slice(0, 16)}`;
}

function wrong(pointer: string, detail: string): Result<never> {
  return failed('invalid_request', detail, { errors: [{ pointer, detail }] });
}
