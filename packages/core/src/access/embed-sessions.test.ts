import { describe, expect, test } from '@jest/globals';
import type { Caller } from '../model/access.ts';
import { ALICE, createTestCore, fakeAccount, problemOf, valueOf } from '../test-support/index.ts';
import { Authenticate } from './authenticate.ts';
import { CreateAccessKey, type AccessKeyRequest } from './create-access-key.ts';
import { EndSession } from './end-session.ts';
import { MintEmbedSession } from './mint-embed-session.ts';
import { RevokeAccessKey } from './revoke-access-key.ts';
import { hashToken } from './token.ts';

const ORIGIN = 'https://portal.example';
const ASKED = { origin: ORIGIN, accounts: ['acme'] };

function setUp() {
  const core = createTestCore({ accounts: [fakeAccount('acme'), fakeAccount('other')] });
  const { container } = core;
  const authenticate = container.resolve(Authenticate);
  const caller = async (more: Partial<AccessKeyRequest> = {}): Promise<Caller> => {
    const { secret } = valueOf(await container.resolve(CreateAccessKey).execute({ name: 'portal', scopes: ['cancellations:read', 'cancellations:write'], accounts: ['acme'], ...more }, ALICE));
    return (await authenticate.execute(secret))!;
  };
  const mint = (body: unknown, by: Caller) => container.resolve(MintEmbedSession).execute(body, by);
  const end = (id: string, by: Caller) => container.resolve(EndSession).execute(id, by);
  return { ...core, authenticate, caller, mint, end, revoke: container.resolve(RevokeAccessKey) };
}

describe('a session that a key mints', () => {
  test('may do what was asked, and says who acts', async () => {
    const { caller, mint, authenticate, clock } = setUp();
    const by = await caller();
    const { session, token } = valueOf(await mint({ ...ASKED, references: ['acme:007', 'acme:7', 'acme:parcel/P-9'], scopes: ['cancellations:read'], expiresInSeconds: 60, actor: 'user-17' }, by));
    const principal = `embed:${by.via.id}:user-17`;
    const bound = { principal, scopes: ['cancellations:read'], accounts: ['acme'], references: session.references, origin: ORIGIN, expiresAt: clock.now() + 60_000 };
    expect(session).toMatchObject({ kind: 'embed', keyId: by.via.id, ...bound });
    expect(session.references).toHaveLength(2);
    expect(session.references).toContain('acme:7');
    expect(await authenticate.execute(token)).toEqual({ ...bound, channel: 'embed', via: { kind: 'embed', id: session.id } });
  });

  test('lasts a quarter of an hour, sees all orders of its accounts, and may do what the key may of what a page may', async () => {
    const { caller, mint, clock } = setUp();
    const { session } = valueOf(await mint(ASKED, await caller({ scopes: ['cancellations:read', 'batches:write', 'resolve'] })));
    expect(session).toMatchObject({ scopes: ['cancellations:read'], references: null, expiresAt: clock.now() + 900_000 });
    expect(valueOf(await mint(ASKED, await caller({ scopes: ['admin'] }))).session.scopes).toEqual(['targets:read', 'cancellations:read', 'cancellations:write']);
  });

  test('acts for whom the host names, else for those with the same orders at the same page', async () => {
    const { caller, mint } = setUp();
    const by = await caller({ accounts: 'all' });
    const principal = async (more: object = {}) => valueOf(await mint({ ...ASKED, ...more }, by)).session.principal;
    const nobody = await principal();
    expect(nobody).toMatch(new RegExp(`^embed:${by.via.id}:~[0-9a-f]{16}$`));
    expect(await principal({ expiresInSeconds: 60, scopes: ['cancellations:read'] })).toBe(nobody);
    const others = await Promise.all([{ origin: 'https://other.example' }, { accounts: ['acme', 'other'] }, { references: ['acme:7'] }, { references: ['acme:8'] }, { actor: 'user-17' }].map(principal));
    expect(new Set([nobody, ...others]).size).toBe(6);
    expect(await principal({ accounts: ['other', 'acme'] })).toBe(others[1]);
    expect(await principal({ actor: 'user-17', references: ['acme:8'] })).toBe(others[4]);
  });

  test('does not outlive its key', async () => {
    const { caller, mint, clock, authenticate, revoke } = setUp();
    const end = clock.now() + 120_000;
    expect(valueOf(await mint(ASKED, await caller({ expiresAt: new Date(end).toISOString() }))).session.expiresAt).toBe(end);
    const by = await caller();
    const { token } = valueOf(await mint(ASKED, by));
    const session = await authenticate.execute(token);
    expect(session).toBeDefined();
    valueOf(await revoke.execute(by.via.id, ALICE));
    await clock.advance(999);
    expect(await authenticate.execute(token)).toBeUndefined();
    expect(await authenticate.stillHolds(session!)).toBe(false);
  });

  test('is not on record itself, only its hash', async () => {
    const { caller, mint, ledger } = setUp();
    const { session, token } = valueOf(await mint(ASKED, await caller()));
    const stored = JSON.stringify(await ledger.reader.accessSession(session.id));
    expect(stored).toContain(hashToken(token));
    expect(stored).not.toContain(token);
  });

  test('that is over is forgotten a day later', async () => {
    const { caller, mint, ledger, clock } = setUp();
    const by = await caller();
    const { session } = valueOf(await mint(ASKED, by));
    await clock.advance(900_000 + 86_400_000);
    await mint(ASKED, by);
    expect(await ledger.reader.accessSession(session.id)).toBeDefined();
    await clock.advance(1);
    await mint(ASKED, by);
    expect(await ledger.reader.accessSession(session.id)).toBeUndefined();
  });
});

test.each([
  [{ origin: 'https://portal.example/' }, '/origin'],
  [{ origin: 'https://*.example' }, '/origin'],
  [{ origin: 'http://portal.example' }, '/origin'],
  [{ accounts: [] }, '/accounts'],
  [{ accounts: 'all' }, '/accounts'],
  [{ accounts: ['acme', 'other'] }, '/accounts/1'],
  [{ accounts: ['nobody'] }, '/accounts/0'],
  [{ references: [] }, '/references'],
  [{ references: ['acme:7', 'other:7'] }, '/references/1'],
  [{ references: ['nobody:7'] }, '/references/0'],
  [{ references: ['acme:@1001'] }, '/references/0'],
  [{ references: ['acme:a/../b'] }, '/references/0'],
  [{ scopes: ['targets:read'] }, '/scopes/0'],
  [{ scopes: ['batches:write'] }, '/scopes/0'],
  [{ scopes: ['admin'] }, '/scopes/0'],
  [{ expiresInSeconds: 59 }, '/expiresInSeconds'],
  [{ expiresInSeconds: 901 }, '/expiresInSeconds'],
  [{ actor: 'ann@portal.example' }, '/actor'],
  [{ actor: 'a:b' }, '/actor'],
  [{ principal: 'key:key_1' }, '/principal'],
])('%j is refused, and nothing is made', async (more, pointer) => {
  const { caller, mint, ledger, clock } = setUp();
  const problem = problemOf(await mint({ ...ASKED, ...more }, await caller()));
  expect([problem.code, problem.errors?.[0]?.pointer]).toEqual(['invalid_request', pointer]);
  expect(await ledger.reader.isOriginKnown(ORIGIN, clock.now())).toBe(false);
});

test('an account of others and one that there is not look the same', async () => {
  const { caller, mint } = setUp();
  const by = await caller();
  const [other, nobody] = await Promise.all(['other', 'nobody'].map((account) => mint({ ...ASKED, accounts: [account] }, by)));
  expect(problemOf(other!).detail.replace('other', '?')).toBe(problemOf(nobody!).detail.replace('nobody', '?'));
  const [strange, unknown] = await Promise.all(['other', 'nobody'].map((account) => mint({ ...ASKED, references: [`${account}:7`] }, by)));
  expect(problemOf(strange!).detail.replace('other', '?')).toBe(problemOf(unknown!).detail.replace('nobody', '?'));
});

test('a session makes no session', async () => {
  const { caller, mint, authenticate } = setUp();
  const { token } = valueOf(await mint(ASKED, await caller()));
  expect(problemOf(await mint(ASKED, (await authenticate.execute(token))!)).code).toBe('not_found');
});

describe('a session is ended', () => {
  test('by the key that minted it, by an administrator of its accounts, and by itself', async () => {
    const { caller, mint, end, authenticate, clock } = setUp();
    const by = await caller();
    const administrator = await caller({ scopes: ['admin'], accounts: ['acme'] });
    for (const who of ['key', 'administrator', 'itself'] as const) {
      const { session, token } = valueOf(await mint(ASKED, by));
      const itself = (await authenticate.execute(token))!;
      const ended = valueOf(await end(session.id, { key: by, administrator, itself }[who]));
      expect([who, ended.revokedAt]).toEqual([who, clock.now()]);
      await clock.advance(999);
      expect([who, await authenticate.execute(token)]).toEqual([who, undefined]);
      expect([who, valueOf(await end(session.id, by)).revokedAt]).toEqual([who, ended.revokedAt]);
    }
  });

  test('by nobody else, and one that there is not looks the same', async () => {
    const { caller, mint, end, authenticate } = setUp();
    const { session } = valueOf(await mint(ASKED, await caller()));
    const another = valueOf(await mint({ ...ASKED, actor: 'user-18' }, await caller()));
    const callers = [await caller(), await caller({ scopes: ['admin'], accounts: ['other'] }), (await authenticate.execute(another.token))!];
    for (const strange of callers) {
      const [forbidden, unknown] = [problemOf(await end(session.id, strange)), problemOf(await end('ses_none', strange))];
      expect(forbidden).toEqual({ ...unknown, detail: unknown.detail.replace('ses_none', session.id) });
    }
  });
});
