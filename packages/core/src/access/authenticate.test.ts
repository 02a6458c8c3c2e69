import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import type { AccessSession, Scope } from '../model/access.ts';
import { ALICE, createTestCore, problemOf, valueOf } from '../test-support/index.ts';
import { Authenticate } from './authenticate.ts';
import { CreateAccessKey } from './create-access-key.ts';
import { RevokeAccessKey } from './revoke-access-key.ts';
import { hashToken, newToken, SESSION_PREFIX } from './token.ts';

const DAY = 86_400_000;

function setUp() {
  const core = createTestCore();
  const { container, ledger, clock, ids } = core;
  const create = container.resolve(CreateAccessKey);
  const key = async (more: object = {}) => valueOf(await create.execute({ name: 'till', scopes: ['cancellations:read'], ...more }, ALICE));
  const session = async (more: Partial<AccessSession>) => {
    const token = newToken(SESSION_PREFIX);
    const at = clock.now();
    const scopes: readonly Scope[] = ['cancellations:read'];
    const bound = { kind: 'embed' as const, principal: 'embed:key_1', keyId: null, scopes, accounts: ['acme'], references: ['acme:7'], origin: 'https://portal.example' };
    const row: AccessSession = { ...bound, id: ids.next('ses'), hash: hashToken(token), createdAt: at, expiresAt: at + 900_000, revokedAt: null, ...more };
    await ledger.transact((transaction) => transaction.insertAccessSession(row));
    return { row, token };
  };
  return { ...core, create, key, session, authenticate: container.resolve(Authenticate), revoke: container.resolve(RevokeAccessKey) };
}

describe('a key', () => {
  test('says who calls, and what they may do', async () => {
    const { key, authenticate } = setUp();
    const { key: made, secret } = await key({ scopes: ['resolve', 'resolve'], accounts: ['acme'] });
    expect(await authenticate.execute(secret)).toEqual({
      principal: `key:${made.id}`,
      channel: 'api',
      scopes: ['resolve'],
      accounts: ['acme'],
      references: null,
      origin: null,
      expiresAt: null,
      via: { kind: 'key', id: made.id },
    });
  });

  test('is not on record itself, only its hash', async () => {
    const { key, ledger } = setUp();
    const { secret } = await key();
    const stored = JSON.stringify(await ledger.reader.accessKeys());
    expect(stored).toContain(hashToken(secret));
    expect(stored).not.toContain(secret);
  });

  test('that is unknown, of odd length or of another kind is nobody', async () => {
    const { key, authenticate } = setUp();
    const { secret } = await key();
    for (const token of ['', 'cmd_', `${secret}x`, secret.slice(0, -1), secret.toUpperCase(), `cmd_${'a'.repeat(5_000)}`, 'Bearer x', `cms_${secret.slice(4)}`]) {
      expect(await authenticate.execute(token)).toBeUndefined();
    }
  });

  test('that was revoked is refused within a second, also where it was just believed', async () => {
    const { key, authenticate, revoke, clock } = setUp();
    const { key: made, secret } = await key();
    const caller = await authenticate.execute(secret);
    expect(caller).toBeDefined();
    valueOf(await revoke.execute(made.id, ALICE));
    await clock.advance(999);
    expect(await authenticate.execute(secret)).toBeUndefined();
    expect(await authenticate.stillHolds(caller!)).toBe(false);
  });

  test('that has expired is refused at once', async () => {
    const { key, authenticate, clock } = setUp();
    const { secret } = await key({ expiresAt: new Date(clock.now() + 1_000).toISOString() });
    const caller = await authenticate.execute(secret);
    expect(caller).toBeDefined();
    await clock.advance(1_000);
    expect(await authenticate.execute(secret)).toBeUndefined();
    expect(await authenticate.stillHolds(caller!)).toBe(false);
  });

  test('shows when it was last used, without a write for each call', async () => {
    const { key, authenticate, ledger, clock } = setUp();
    const { key: made, secret } = await key();
    const transact = jest.spyOn(ledger, 'transact');
    for (let call = 0; call < 20; call++) {
      await authenticate.execute(secret);
      await clock.advance(1_000);
    }
    expect(transact).toHaveBeenCalledTimes(1);
    await clock.advance(DAY);
    await authenticate.execute(secret);
    expect((await ledger.reader.accessKey(made.id))?.lastUsedAt).toBe(clock.now());
  });

  test('is let in where its last use cannot be written: reads go on', async () => {
    const { key, authenticate, ledger, clock } = setUp();
    const { key: made, secret } = await key();
    const transact = jest.spyOn(ledger, 'transact').mockRejectedValue(new LedgerUnavailableError('The disk is full.'));
    expect(await authenticate.execute(secret)).toMatchObject({ via: { kind: 'key', id: made.id } });
    transact.mockRestore();
    await clock.advance(DAY);
    expect(await authenticate.execute(secret)).toBeDefined();
    expect((await ledger.reader.accessKey(made.id))?.lastUsedAt).toBe(clock.now());
    jest.spyOn(ledger, 'transact').mockRejectedValue(new TypeError('a bug'));
    await clock.advance(DAY);
    await expect(authenticate.execute(secret)).rejects.toThrow('a bug');
  });

  test.each([
    [{ name: '' }, '/name'],
    [{ scopes: [] }, '/scopes'],
    [{ scopes: ['root'] }, '/scopes/0'],
    [{ accounts: [] }, '/accounts'],
    [{ accounts: ['nowhere'] }, '/accounts'],
    [{ expiresAt: '2001-01-01T00:00:00Z' }, '/expiresAt'],
    [{ expiresAt: 'soon' }, '/expiresAt'],
    [{ hash: 'x' }, '/hash'],
    [{ revokedAt: null }, '/revokedAt'],
  ])('%j is refused, and says where', async (more, pointer) => {
    const { create, ledger } = setUp();
    const problem = problemOf(await create.execute({ name: 'till', scopes: ['admin'], ...more }, ALICE));
    expect(problem).toMatchObject({ code: 'invalid_request', errors: [{ pointer }] });
    expect(await ledger.reader.accessKeys()).toEqual([]);
  });

  test('is revoked once: who did it first stays on record', async () => {
    const { key, revoke } = setUp();
    const { key: made } = await key();
    const first = valueOf(await revoke.execute(made.id, { principal: 'local:ann' }));
    expect(valueOf(await revoke.execute(made.id, { principal: 'local:bob' }))).toEqual(first);
    expect(problemOf(await revoke.execute('key_none', ALICE)).code).toBe('not_found');
  });
});

describe('a session', () => {
  afterEach(() => void jest.restoreAllMocks());

  test('says who calls, bound to origin, accounts and orders', async () => {
    const { session, authenticate } = setUp();
    const { row, token } = await session({});
    expect(await authenticate.execute(token)).toEqual({
      principal: 'embed:key_1',
      channel: 'embed',
      scopes: ['cancellations:read'],
      accounts: ['acme'],
      references: ['acme:7'],
      origin: 'https://portal.example',
      expiresAt: row.expiresAt,
      via: { kind: 'embed', id: row.id },
    });
  });

  test('ends with its time, with its key, and when it is revoked', async () => {
    const { session, authenticate, key, revoke, clock, ledger } = setUp();
    const { key: made } = await key();
    const short = await session({ expiresAt: clock.now() + 100 });
    const bound = await session({ keyId: made.id });
    const ended = await session({});
    for (const { token } of [short, bound, ended]) expect(await authenticate.execute(token)).toBeDefined();
    await ledger.transact((transaction) => transaction.revokeAccessSession(ended.row.id, clock.now()));
    valueOf(await revoke.execute(made.id, ALICE));
    await clock.advance(600);
    for (const { token } of [short, bound, ended]) expect(await authenticate.execute(token)).toBeUndefined();
  });
});
