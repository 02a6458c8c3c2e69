import { inject, injectable } from 'tsyringe';
import * as z from 'zod';
import { AccountDirectory } from '../accounts/account-directory.ts';
import { SCOPES, type AccessKey } from '../model/access.ts';
import type { Clock } from '../model/clock.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { Ids } from '../ports/ids.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, IDS, LEDGER } from '../ports/tokens.ts';
import { parseBody } from '../use-cases/parse-body.ts';
import { beyondGrant, type KeyMaker } from './key-grants.ts';
import { hashToken, KEY_PREFIX, newToken } from './token.ts';

/** What every face takes for a new key. Strict: an unknown key is an error that names it. */
export const accessKeyRequestSchema = z.strictObject({
  name: z.string().trim().min(1).max(100).describe('What it is for, for people.'),
  scopes: z.array(z.enum(SCOPES)).min(1).describe('What it may do; `admin` includes the rest.'),
  accounts: z
    .union([z.literal('all'), z.array(z.string()).min(1).max(1_000)])
    .default('all')
    .describe('The accounts it may see and use; `all` covers those configured later, too.'),
  expiresAt: z.iso.datetime({ offset: true }).nullish().describe('From then on it is refused.'),
});
export type AccessKeyRequest = z.infer<typeof accessKeyRequestSchema>;

export interface CreatedAccessKey {
  readonly key: AccessKey;
  /** The key itself: shown once, and never again. */
  readonly secret: string;
}

/** Makes a key. Only its hash is kept. */
@injectable()
export class CreateAccessKey {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(IDS) private readonly ids: Ids,
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
  ) {}

  async execute(body: unknown, by: KeyMaker): Promise<Result<CreatedAccessKey>> {
    const parsed = parseBody(accessKeyRequestSchema, body);
    if (!parsed.ok) return parsed;
    const { name, scopes, accounts, expiresAt } = parsed.value;
    const now = this.clock.now();
    const end = expiresAt ? Date.parse(expiresAt) : null;
    if (end !== null && end <= now) return wrong('/expiresAt', 'This is in the past: the key would never work.');
    // Before anything is said of which accounts there are.
    const beyond = beyondGrant({ scopes, accounts, expiresAt: end }, by);
    if (beyond) return wrong(beyond.pointer, beyond.detail);
    const strange = accounts === 'all' ? undefined : accounts.find((account) => this.accounts.get(account) === undefined);
    if (strange !== undefined) return wrong('/accounts', `There is no account "${strange}" in the configuration.`);
    const secret = newToken(KEY_PREFIX);
    const key: AccessKey = {
      id: this.ids.next('key'),
      name,
      hash: hashToken(secret),
      scopes: [...new Set(scopes)],
      accounts: accounts === 'all' ? accounts : [...new Set(accounts)],
      createdAt: now,
      createdBy: by.principal,
      expiresAt: end,
      lastUsedAt: null,
      revokedAt: null,
      revokedBy: null,
    };
    await this.ledger.transact((transaction) => transaction.insertAccessKey(key));
    return succeeded({ key, secret });
  }
}

function wrong(pointer: string, detail: string): Result<never> {
  return failed('invalid_request', detail, { errors: [{ pointer, detail }] });
}
