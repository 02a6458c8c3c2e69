import { expect, test } from '@jest/globals';
import { tellChanges } from './local-changes.ts';

/** A ledger whose changes, and a clock whose rests, are the test's to make. */
function scripted() {
  const listeners = new Set<() => void>();
  const rests: { readonly ms: number; readonly end: () => void }[] = [];
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      rests.push({ ms, end: resolve });
      signal?.addEventListener('abort', () => resolve());
    });
  let told = 0;
  const ledger = { onChange: (listener: () => void) => (listeners.add(listener), () => void listeners.delete(listener)) };
  const end = tellChanges({ ledger, clock: { sleep } }, () => told++);
  return { change: () => listeners.forEach((listener) => listener()), rests, told: () => told, end, listeners };
}

/** Lets everything that waits for no rest happen. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a burst is told once, after a rest, and what comes later is told again', async () => {
  const { change, rests, told } = scripted();
  for (let changes = 0; changes < 50; changes++) change();
  await settled();
  expect([rests.map(({ ms }) => ms), told()]).toEqual([[100], 0]);
  rests[0]?.end();
  await settled();
  expect(told()).toBe(1);
  change();
  rests[1]?.end();
  await settled();
  expect(told()).toBe(2);
});

test('after its end nothing is told, not even what had happened before', async () => {
  const { change, told, end, listeners } = scripted();
  change();
  end();
  change();
  await settled();
  expect([told(), listeners.size]).toEqual([0, 0]);
});
