import { expect, jest, test } from '@jest/globals';
import { createPageSession } from './page-session.ts';

const MINUTE = 60_000;

/** A backend that mints `first`, `second`, …, each for fifteen minutes by its own clock. */
function backend() {
  let time = 0;
  const state = { minted: 0, signedIn: true, ahead: 0 };
  const session = createPageSession(
    async () => {
      state.minted += 1;
      if (!state.signedIn) throw new Error('Nobody is signed in.');
      return { token: `cms_${state.minted}`, expiresAt: new Date(time - state.ahead + 15 * MINUTE).toISOString() };
    },
    () => time,
  );
  return { session, state, pass: (ms: number) => void (time += ms) };
}

test('it is fetched when it is needed, once for all who ask at the same time', async () => {
  const { session, state } = backend();
  expect(state.minted).toBe(0);
  expect(await Promise.all([session.token(), session.token(), session.token()])).toEqual(['cms_1', 'cms_1', 'cms_1']);
  expect([await session.token(), state.minted]).toEqual(['cms_1', 1]);
});

test('it is renewed ahead of its end', async () => {
  const { session, pass } = backend();
  await session.token();
  pass(14 * MINUTE);
  expect(await session.token()).toBe('cms_1');
  pass(MINUTE - 29_000);
  expect(await session.token()).toBe('cms_2');
});

test('one that the server refuses is replaced, and an old refusal does not touch the new one', async () => {
  const { session, state } = backend();
  expect(await session.token(await session.token())).toBe('cms_2');
  expect([await session.token('cms_1'), await session.token(), state.minted]).toEqual(['cms_2', 'cms_2', 2]);
});

test('on a machine whose clock is wrong, a session is used until the server refuses it', async () => {
  const { session, state } = backend();
  state.ahead = 60 * MINUTE;
  expect([await session.token(), await session.token(), state.minted]).toEqual(['cms_1', 'cms_1', 1]);
});

test("the backend's no is not asked for again and again, but at once when a person asks", async () => {
  const { session, state, pass } = backend();
  state.signedIn = false;
  for (let calls = 0; calls < 5; calls += 1) await expect(session.token()).rejects.toMatchObject({ name: 'CountermandError', code: 'no_session', message: 'Nobody is signed in.' });
  expect(state.minted).toBe(1);
  state.signedIn = true;
  await session.renew();
  expect([await session.token(), state.minted]).toEqual(['cms_2', 2]);
  state.signedIn = false;
  await expect(session.token('cms_2')).rejects.toThrow('Nobody is signed in.');
  pass(2_000);
  state.signedIn = true;
  expect(await session.token()).toBe('cms_4');
});

test.each([undefined, null, 'cms_1', { error: 'x' }, { token: '' }, { token: 7 }, { token: 'cms_1\n' }])('%j is said to be no session', async (answer) => {
  const session = createPageSession(async () => answer as never);
  await expect(session.token()).rejects.toMatchObject({ message: 'fetchSession answered no token.', code: 'no_session' });
});

test('a page that had a session is told that it ended', async () => {
  const { session, state } = backend();
  const token = await session.token();
  state.signedIn = false;
  await expect(session.token(token)).rejects.toMatchObject({ message: 'Nobody is signed in.', code: 'session_ended' });
});

test('a backend that never answers is not waited for without end', async () => {
  jest.useFakeTimers();
  try {
    const answer = expect(createPageSession(() => new Promise(() => undefined)).token()).rejects.toThrow('has not answered for 30 seconds');
    await jest.advanceTimersByTimeAsync(30_000);
    await answer;
  } finally {
    jest.useRealTimers();
  }
});
