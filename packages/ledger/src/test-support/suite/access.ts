import type { AccessKey, AccessSession, SignInCode } from '@countermand/core/model';
import { START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

function aKey(more: Partial<AccessKey> = {}): AccessKey {
  const unused = { expiresAt: null, lastUsedAt: null, revokedAt: null, revokedBy: null };
  return { id: 'key_1', name: 'till', hash: 'a1', scopes: ['admin'], accounts: 'all', createdAt: START, createdBy: 'local:ann', ...unused, ...more };
}

function aSession(more: Partial<AccessSession> = {}): AccessSession {
  const bound = { keyId: 'key_1', scopes: ['targets:read'], accounts: ['acme'], references: ['acme:7'], origin: 'https://portal.example' } as const;
  return { id: 'ses_1', kind: 'embed', hash: 'b1', principal: 'embed:key_1', ...bound, createdAt: START, expiresAt: START + 1_000, revokedAt: null, ...more };
}

function aCode(more: Partial<SignInCode> = {}): SignInCode {
  return { hash: 'c1', principal: 'browser:ann', expiresAt: START + 1_000, usedAt: null, ...more };
}

export function describeAccess(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  test('keys are found by id and by hash, and listed newest first', async () => {
    const { ledger } = fixture();
    await ledger.transact((it) => it.insertAccessKey(aKey()));
    await ledger.transact((it) => it.insertAccessKey(aKey({ id: 'key_2', hash: 'a2' })));
    expect(await ledger.reader.accessKey('key_1')).toEqual(aKey());
    expect(await ledger.reader.accessKeyByHash('a2')).toEqual(aKey({ id: 'key_2', hash: 'a2' }));
    expect((await ledger.reader.accessKeys()).map(({ id }) => id)).toEqual(['key_2', 'key_1']);
    expect([await ledger.reader.accessKey('key_3'), await ledger.reader.accessKeyByHash('A1')]).toEqual([undefined, undefined]);
  });

  test('law 6: a key is revoked once', async () => {
    const { ledger } = fixture();
    await ledger.transact((it) => it.insertAccessKey(aKey()));
    const revoke = (id: string, by: string) => ledger.transact((it) => it.revokeAccessKey(id, { at: START + 5, by }));
    const both = await Promise.all([revoke('key_1', 'ann'), revoke('key_1', 'bob')]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await ledger.reader.accessKey('key_1')).toMatchObject({ revokedAt: START + 5, revokedBy: both[0] ? 'ann' : 'bob' });
    expect(await revoke('key_3', 'ann')).toBe(false);
  });

  test('the last use of a key is noted', async () => {
    const { ledger } = fixture();
    await ledger.transact((it) => it.insertAccessKey(aKey()));
    await ledger.transact((it) => it.noteAccessKeyUse('key_1', START + 7));
    expect(await ledger.reader.accessKeyByHash('a1')).toEqual(aKey({ lastUsedAt: START + 7 }));
  });

  test('sessions are found by id and by hash, revoked once, and forgotten when they are over', async () => {
    const { ledger } = fixture();
    await ledger.transact((it) => it.insertAccessSession(aSession()));
    await ledger.transact((it) => it.insertAccessSession(aSession({ id: 'ses_2', hash: 'b2', expiresAt: START + 2_000 })));
    expect(await ledger.reader.accessSessionByHash('b1')).toEqual(aSession());
    expect(await ledger.transact((it) => it.revokeAccessSession('ses_1', START + 3))).toBe(true);
    expect(await ledger.transact((it) => it.revokeAccessSession('ses_1', START + 4))).toBe(false);
    expect(await ledger.reader.accessSession('ses_1')).toEqual(aSession({ revokedAt: START + 3 }));
    await ledger.transact((it) => it.forgetAccessSessions(START + 1_500));
    expect(await ledger.reader.accessSession('ses_1')).toBeUndefined();
    expect(await ledger.reader.accessSession('ses_2')).toBeDefined();
  });

  test('an origin is known until its last session expires, be it ended before or not', async () => {
    const { ledger } = fixture();
    const known = (at: number, origin = 'https://portal.example') => ledger.reader.isOriginKnown(origin, at);
    await ledger.transact((it) => it.insertAccessSession(aSession()));
    await ledger.transact((it) => it.insertAccessSession(aSession({ id: 'ses_2', hash: 'b2', expiresAt: START + 2_000 })));
    await ledger.transact((it) => it.insertAccessSession(aSession({ id: 'ses_3', hash: 'b3', kind: 'browser', origin: null, expiresAt: START + 9_000 })));
    await ledger.transact((it) => it.revokeAccessSession('ses_2', START + 3));
    expect([await known(START), await known(START + 1_999), await known(START + 2_000)]).toEqual([true, true, false]);
    expect(await known(START, 'https://portal.example:8443')).toBe(false);
  });

  test('law 6: a code to sign in is taken once, also by two processes at once, and not when it has expired', async () => {
    const { ledger, another } = fixture();
    const other = await another();
    await ledger.transact((it) => it.insertSignInCode(aCode()));
    await ledger.transact((it) => it.insertSignInCode(aCode({ hash: 'c2', principal: 'browser:bob' })));
    expect(await other.reader.signInCode('c1')).toEqual(aCode());
    expect(await other.transact((it) => it.takeSignInCode('c2', START + 1_000))).toBe(false);
    const takers = [ledger, other, ledger, other].map((by) => by.transact((it) => it.takeSignInCode('c1', START + 999)));
    expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1);
    expect(await ledger.reader.signInCode('c1')).toEqual(aCode({ usedAt: START + 999 }));
    expect(await ledger.transact((it) => it.takeSignInCode('c3', START))).toBe(false);
    expect([await ledger.reader.signInCode('c2'), await ledger.reader.signInCode('c3')]).toEqual([aCode({ hash: 'c2', principal: 'browser:bob' }), undefined]);
  });

  test('codes are forgotten some time after they expired', async () => {
    const { ledger } = fixture();
    await ledger.transact((it) => it.insertSignInCode(aCode()));
    await ledger.transact((it) => it.insertSignInCode(aCode({ hash: 'c2', expiresAt: START + 2_000 })));
    await ledger.transact((it) => it.forgetSignInCodes(START + 1_500));
    expect([await ledger.reader.signInCode('c1'), await ledger.reader.signInCode('c2')]).toEqual([undefined, aCode({ hash: 'c2', expiresAt: START + 2_000 })]);
  });
}
