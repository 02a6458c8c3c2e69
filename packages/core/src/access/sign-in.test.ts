import { afterEach, expect, jest, test } from '@jest/globals';
import { LedgerUnavailableError } from '../errors/index.ts';
import { createTestCore } from '../test-support/index.ts';
import { Authenticate } from './authenticate.ts';
import { EndSession } from './end-session.ts';
import { SignIn } from './sign-in.ts';

const MINUTE = 60_000;

afterEach(() => void jest.restoreAllMocks());

function setUp() {
  const core = createTestCore();
  return { ...core, signIn: core.container.resolve(SignIn), authenticate: core.container.resolve(Authenticate), end: core.container.resolve(EndSession) };
}

async function signedIn({ signIn }: ReturnType<typeof setUp>, user = 'ann') {
  const outcome = await signIn.execute(signIn.newCode(user));
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
  const { signIn } = setUp();
  const code = signIn.newCode('ann');
  const kinds = (await Promise.all([signIn.execute(code), signIn.execute(code)])).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['signed_in', 'used']);
  expect(await signIn.execute(code)).toEqual({ kind: 'used' });
});

test('a code works for ten minutes', async () => {
  const { signIn, clock } = setUp();
  const [early, late] = [signIn.newCode('ann'), signIn.newCode('ann')];
  await clock.advance(10 * MINUTE - 1);
  expect((await signIn.execute(early)).kind).toBe('signed_in');
  await clock.advance(1);
  expect(await signIn.execute(late)).toEqual({ kind: 'expired' });
});

test('a code that was never given, or is of odd length, is unknown', async () => {
  const { signIn } = setUp();
  const code = signIn.newCode('ann');
  for (const text of ['', 'x', code.slice(1), `${code}A`, code.toUpperCase(), 'A'.repeat(100_000)]) expect(await signIn.execute(text)).toEqual({ kind: 'unknown' });
});

test('no more codes are remembered than anybody needs; the oldest go', async () => {
  const { signIn } = setUp();
  const codes = Array.from({ length: 101 }, () => signIn.newCode('ann'));
  expect(await signIn.execute(codes[0]!)).toEqual({ kind: 'unknown' });
  expect((await signIn.execute(codes[1]!)).kind).toBe('signed_in');
});

test('a code is not used up by a ledger that cannot be used', async () => {
  const { signIn, ledger } = setUp();
  const code = signIn.newCode('ann');
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
