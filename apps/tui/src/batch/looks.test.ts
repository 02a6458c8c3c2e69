import { expect, test } from '@jest/globals';
import { Looks } from './looks.ts';

interface Sleep {
  readonly ms: number;
  readonly signal: AbortSignal | undefined;
  readonly wake: () => void;
}

/** Looks whose sleeps end when the test says so, or by their signal. */
function opened() {
  const over = new AbortController();
  const sleeps: Sleep[] = [];
  const listeners = new Set<() => void>();
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((wake) => {
      sleeps.push({ ms, signal, wake });
      if (signal?.aborted) wake();
      signal?.addEventListener('abort', () => wake());
    });
  const onChange = (listener: () => void) => (listeners.add(listener), () => void listeners.delete(listener));
  const looks = new Looks({ onChange }, over.signal, { sleep });
  const change = (): void => listeners.forEach((listener) => listener());
  return { over, sleeps, listeners, looks, change };
}

async function settled(): Promise<void> {
  await new Promise(setImmediate);
}

/** Looks after the first few of them. */
async function openedLongAgo() {
  const all = opened();
  const rests: (number | undefined)[] = [];
  for (let looked = 0; looked < 3; looked++) {
    const next = all.looks.next();
    rests.push(all.sleeps.at(-1)?.ms);
    all.change();
    all.sleeps.at(-1)?.wake();
    await next;
  }
  all.sleeps.length = 0;
  return { ...all, rests };
}

test('the first looks follow each other sooner, and each later than the one before', async () => {
  expect((await openedLongAgo()).rests).toEqual([100, 200, 400]);
});

test('without a change the next look is seconds away; a change brings it near, but never at once', async () => {
  const { sleeps, looks, change } = await openedLongAgo();
  let looked = 0;
  const next = (): void => void looks.next().then(() => looked++);
  next();
  change();
  await settled();
  expect([looked, sleeps.map(({ ms }) => ms)]).toEqual([0, [1_000]]);
  sleeps[0]?.wake();
  await settled();
  expect(looked).toBe(1);
  next();
  sleeps.at(-1)?.wake();
  await settled();
  expect([looked, sleeps.at(-1)?.ms]).toEqual([1, 5_000]);
  change();
  await settled();
  expect(looked).toBe(2);
});

test('a change between two looks is not missed', async () => {
  const { sleeps, looks, change } = opened();
  const first = looks.next();
  change();
  sleeps[0]?.wake();
  await first;
  change();
  const second = looks.next();
  sleeps.at(-1)?.wake();
  await second;
});

test('when it is over nothing is waited for, and closed it listens to nothing', async () => {
  const { over, looks, listeners } = opened();
  const next = looks.next();
  over.abort();
  await next;
  await looks.next();
  looks.close();
  expect(listeners.size).toBe(0);
});
