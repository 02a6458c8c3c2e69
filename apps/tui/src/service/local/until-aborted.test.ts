import { expect, test } from '@jest/globals';
import { untilAborted } from './until-aborted.ts';

const never = new Promise<never>(() => {});

test('an answer that comes is the answer, with a signal and without', async () => {
  expect(await untilAborted(Promise.resolve(1), undefined)).toBe(1);
  expect(await untilAborted(Promise.resolve(1), new AbortController().signal)).toBe(1);
  await expect(untilAborted(Promise.reject(new Error('broken')), new AbortController().signal)).rejects.toThrow('broken');
});

test('whoever leaves is not kept waiting, neither before nor meanwhile', async () => {
  const reason = new Error('left');
  const leaving = new AbortController();
  const waiting = untilAborted(never, leaving.signal);
  leaving.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  await expect(untilAborted(Promise.resolve(1), leaving.signal)).rejects.toBe(reason);
});

test('what fails after that is nobody’s trouble', async () => {
  const late = Promise.withResolvers<never>();
  const leaving = new AbortController();
  const waiting = untilAborted(late.promise, leaving.signal);
  leaving.abort();
  await expect(waiting).rejects.toThrow();
  late.reject(new Error('late'));
  await new Promise((resolve) => setImmediate(resolve));
});
