import { afterEach, expect, jest, test } from '@jest/globals';
import { LedgerUnavailableError } from '../errors/index.ts';
import { createTestCore } from '../test-support/index.ts';
import { Authenticate } from './authenticate.ts';
import { EndSession } from './end-session.ts';
import { MakeSignInCode } from './make-sign-in-code.ts';
import { SignIn } from './sign-in.ts';
import { hashToken } from './token.ts';

const MINUTE = 60_000;

afterEach(() => void jest.restoreAllMocks());

function setUp() {
  const core = createTestCore();
  const codeFor = async (user: string) => (await core.container.resolve(MakeSignInCode).execute(user)).code;
  return { ...core, codeFor, signIn: core.container.resolve(SignIn), authenticate: core.container.resolve(Authenticate), end: core.container.resolve(EndSession) };
}

async function signedIn({ signIn, codeFor }: ReturnType<typeof setUp>, user = 'ann') {
  const outcome = await signIn.execute(await codeFor(user));
  if (outcome.kind !== 'signed_in') throw new Error(outcome.kind);
  return outcome;
}

test('a code signs its user in for a working day, with everything the server may do', async () => {
  const core = setUp();
  const { token, session } = await signedIn(core);
  const { clock, authenticate } = core;
  expect(await authenticate.execute(token)).toEqual({
    principal: 'browser:ann',
    channel: 'console',
    scopes: ['admin'],
    accounts: 'all',
    references: null,
    origin: null,
    expiresAt: clock.now() + 12 * 60 * MINUTE,
    via: { kind: 'browser', id: session.id },
  });
  await clock.advance(12 * 60 * MINUTE);
  expect(await authenticate.execute(token)).toBeUndefined();
});

test('a code works once, also when it is used twice at the same moment', async () => {
  const { signIn, codeFor } = setUp();
  const code = await codeFor('ann');
  const kinds = (await Promise.all([signIn.execute(code), signIn.execute(code)])).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['signed_in', 'used']);
  expect(await signIn.execute(code)).toEqual({ kind: 'used' });
});

test('a code works for ten minutes', async () => {
  const { signIn, codeFor, clock } = setUp();
  const [early, late] = [await codeFor('ann'), await codeFor('ann')];
  await clock.advance(10 * MINUTE - 1);
  expect((await signIn.execute(early)).kind).toBe('signed_in');
  await clock.advance(1);
  expect(await signIn.execute(late)).toEqual({ kind: 'expired' });
  await clock.advance(24 * 60 * MINUTE + 1);
  expect((await signIn.look(late)).kind).toBe('expired');
  await codeFor('ann');
  expect([await signIn.look(late), await signIn.look(early)]).toEqual([{ kind: 'unknown' }, { kind: 'unknown' }]);
});

test('a code that was never given, or is of odd length, is unknown', async () => {
  const { signIn, codeFor } = setUp();
  const code = await codeFor('ann');
  for (const text of ['', 'x', code.slice(1), `${code}A`, code.toUpperCase(), 'A'.repeat(100_000)]) expect(await signIn.execute(text)).toEqual({ kind: 'unknown' });
});

test('a look uses nothing up', async () => {
  const { signIn, codeFor } = setUp();
  const code = await codeFor('ann');
  const usable = { kind: 'usable', code: expect.objectContaining({ principal: 'browser:ann', usedAt: null }) };
  expect([await signIn.look(code), await signIn.look(code)]).toEqual([usable, usable]);
  await signIn.execute(code);
  expect(await signIn.look(code)).toEqual({ kind: 'used' });
});

test('a code works at every process of the ledger, and once at all of them; the ledger holds its hash', async () => {
  const here = setUp();
  const there = createTestCore({ shared: here }).container.resolve(SignIn);
  const code = await here.codeFor('ann');
  expect(await here.ledger.reader.signInCode(hashToken(code))).toEqual({ hash: hashToken(code), principal: 'browser:ann', expiresAt: here.clock.now() + 10 * MINUTE, usedAt: null });
  const outcomes = await Promise.all([here.signIn.execute(code), there.execute(code)]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['signed_in', 'used']);
});

test('whoever guesses costs the ledger no write', async () => {
  const { signIn, ledger } = setUp();
  const transact = jest.spyOn(ledger, 'transact');
  expect(await signIn.execute('A'.repeat(43))).toEqual({ kind: 'unknown' });
  expect(transact).not.toHaveBeenCalled();
});

test('a code is not used up by a ledger that cannot be used', async () => {
  const { signIn, codeFor, ledger } = setUp();
  const code = await codeFor('ann');
  jest.spyOn(ledger, 'transact').mockRejectedValueOnce(new LedgerUnavailableError('gone'));
  await expect(signIn.execute(code)).rejects.toThrow('gone');
  expect((await signIn.execute(code)).kind).toBe('signed_in');
});

test.each([
  ['Ann Other@home', 'browser:Ann_Other_home'],
  ['', 'browser:user'],
  ['x'.repeat(500), `browser:${'x'.repeat(100)}`],
])('the user %j acts as %s', async (user, principal) => {
  expect((await signedIn(setUp(), user)).session.principal).toBe(principal);
});

test('a browser signs out for itself, and nobody else signs it out', async () => {
  const core = setUp();
  const { authenticate, end, clock } = core;
  const [mine, yours] = [await signedIn(core), await signedIn(core)];
  const me = (await authenticate.execute(mine.token))!;
  expect((await end.execute(yours.session.id, me)).ok).toBe(false);
  expect((await end.execute(mine.session.id, me)).ok).toBe(true);
  await clock.advance(999);
  expect(await authenticate.execute(mine.token)).toBeUndefined();
  expect(await authenticate.execute(yours.token)).toBeDefined();
});
