import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { CountermandError, type CountermandEvent } from '@countermand/client';
import { act } from 'react';
import { answeredByHand, hookOf, playedLive } from '../test-support/hook.tsx';
import { useResource } from './use-resource.ts';

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate', 'nextTick'] }));
afterEach(() => void jest.useRealTimers());

const OFFLINE = new CountermandError({ code: 'connection_failed', message: 'No answer came.' });
const NEWS = { position: 1 } as CountermandEvent;

interface Input {
  readonly name: string;
  readonly enabled?: boolean;
}

async function resource(first: Input) {
  const { call, calls } = answeredByHand<string>();
  const { live, tell, listeners } = playedLive();
  const hook = await hookOf(({ name, enabled }: Input) => useResource(name, call, { concerns: () => true, enabled }), first, live);
  return { ...hook, calls, tell, listeners };
}

/** Until what comes in swarms is looked at again. */
const rest = () => act(() => jest.advanceTimersByTimeAsync(400));

test('what was asked under another name is not shown, however late it comes', async () => {
  const { shown, render, calls } = await resource({ name: 'first' });
  expect(shown.current).toMatchObject({ value: undefined, loading: true });
  await render({ name: 'second' });
  expect(calls.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  await calls[1]!.answer('second');
  await calls[0]!.answer('first');
  expect(shown.current).toMatchObject({ value: 'second', loading: false });
  await render({ name: 'third' });
  expect(shown.current).toMatchObject({ value: undefined, problem: undefined, loading: true });
});

test('what came last stays while a later load fails, and the problem goes with the next that comes', async () => {
  const { shown, calls, tell } = await resource({ name: 'one' });
  await calls[0]!.answer('before');
  await rest();
  await tell(NEWS);
  expect(shown.current).toMatchObject({ value: 'before', loading: true });
  await calls[1]!.fail(OFFLINE);
  expect(shown.current).toMatchObject({ value: 'before', problem: { kind: 'offline' }, loading: false });
  await act(async () => shown.current.reload());
  await calls[2]!.answer('after');
  expect(shown.current).toMatchObject({ value: 'after', problem: undefined, loading: false });
});

test('news that come while it loads lead to one more load, and no more', async () => {
  const { calls, tell, shown } = await resource({ name: 'one' });
  for (let count = 0; count < 5; count += 1) await tell(NEWS);
  expect(calls).toHaveLength(1);
  await calls[0]!.answer('old');
  await tell(NEWS);
  expect(calls).toHaveLength(1);
  await rest();
  expect(calls).toHaveLength(2);
  await calls[1]!.answer('new');
  await rest();
  expect([calls.length, shown.current.value]).toEqual([2, 'new']);
});

test('while news keep coming it loads ever less often, and as soon as ever once they have ceased', async () => {
  const { calls, tell } = await resource({ name: 'one' });
  for (let tenths = 0; tenths < 600; tenths += 1) {
    await calls.at(-1)!.answer('value');
    await tell(NEWS);
    await act(() => jest.advanceTimersByTimeAsync(100));
  }
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.length).toBeLessThan(20);
  await calls.at(-1)!.answer('value');
  await act(() => jest.advanceTimersByTimeAsync(20_000));
  await calls.at(-1)!.answer('value');
  await act(() => jest.advanceTimersByTimeAsync(20_000));
  const before = calls.length;
  await tell(NEWS);
  expect(calls).toHaveLength(before + 1);
  await calls.at(-1)!.answer('value');
  await tell(NEWS);
  await rest();
  expect(calls).toHaveLength(before + 2);
});

test('what is not wanted is not loaded, neither at first nor for news', async () => {
  const { calls, shown, render, listeners } = await resource({ name: 'one', enabled: false });
  expect([calls.length, listeners.size, shown.current.loading]).toEqual([0, 0, false]);
  await render({ name: 'one', enabled: true });
  expect([calls.length, shown.current.loading]).toEqual([1, true]);
});

test('gone from the page, it ends its call, hears no news and does not come back to what it heard', async () => {
  const loading = await resource({ name: 'one' });
  await loading.unmount();
  const resting = await resource({ name: 'one' });
  await resting.calls[0]!.answer('value');
  await resting.tell(NEWS);
  await resting.unmount();
  expect([loading.calls[0]!.signal?.aborted, loading.listeners.size, resting.listeners.size, jest.getTimerCount()]).toEqual([true, 0, 0, 0]);
});

test('it is loaded anew when there is a session again, though no news concern it', async () => {
  const { call, calls } = answeredByHand<string>();
  const returns = new EventTarget();
  const { shown, unmount } = await hookOf((name: string) => useResource(name, call), 'one', playedLive().live, returns);
  await calls[0]!.fail(new CountermandError({ code: 'unauthorized', message: 'Sign in.', status: 401 }));
  expect(shown.current).toMatchObject({ problem: { kind: 'session_ended' } });
  await act(async () => returns.dispatchEvent(new Event('return')));
  await calls[1]!.answer('there');
  expect(shown.current).toMatchObject({ value: 'there', problem: undefined });
  await unmount();
  returns.dispatchEvent(new Event('return'));
  expect(calls).toHaveLength(2);
});
