import { expect, test } from '@jest/globals';
import type { Clock } from '../model/clock.ts';
import { settle } from '../test-support/index.ts';
import { HangWatch } from './hang-watch.ts';

/** A clock whose sleepers are woken by hand, as late as a test likes. */
class LateClock implements Clock {
  now = () => 0;
  at = 0;
  readonly #sleepers: (() => void)[] = [];
  monotonic = () => this.at;
  sleep = () => new Promise<void>((resolve) => this.#sleepers.push(resolve));

  async wakeAll(at: number): Promise<void> {
    this.at = at;
    for (const wake of this.#sleepers.splice(0)) wake();
    await settle();
  }
}

function watching() {
  const clock = new LateClock();
  const call = { lastSign: 0, hung: false };
  HangWatch.of(clock).add({ restMs: () => call.lastSign + 8_000 - clock.monotonic(), hangs: () => (call.hung = true) });
  return { clock, call };
}

test('a call that shows no sign of life in its time hangs', async () => {
  const { clock, call } = watching();
  await clock.wakeAll(8_000);
  expect(call.hung).toBe(true);
});

test('after the process stood still, a call whose answer came meanwhile is not said to hang', async () => {
  const { clock, call } = watching();
  await clock.wakeAll(60_000);
  expect(call.hung).toBe(false);
  call.lastSign = 60_001;
  await clock.wakeAll(60_200);
  expect(call.hung).toBe(false);
  await clock.wakeAll(68_100);
  expect(call.hung).toBe(true);
});

test('one that shows none even then does', async () => {
  const { clock, call } = watching();
  await clock.wakeAll(60_000);
  await clock.wakeAll(60_200);
  expect(call.hung).toBe(true);
});
