import { expect } from '@jest/globals';
import type { Liveness, ProcessIdentity } from '@countermand/core';
import { FakeWork, startFakeWorker } from './test-support/fake-work.ts';
import { aServer, withPostgres } from './test-support/postgres.ts';
import { until } from './test-support/until.ts';

const server = aServer();

/** What a host knows of its processes, some of which die. */
function aHost() {
  const dead = new Set<number>();
  const process = (pid: number): ProcessIdentity => ({ pid, processStart: `start of ${pid}`, bootId: 'this boot' });
  const livenessOf = (pid: number): Liveness => ({ self: process(pid), isProvenDead: (other) => dead.has(other.pid) && other.processStart === `start of ${other.pid}` });
  return { dead, livenessOf };
}

withPostgres('the lanes of a worker whose process is proven dead are handed out at once, even one it had just taken', async () => {
  const host = aHost();
  const work = new FakeWork();
  const url = await server().freshDatabase();
  for (let item = 0; item < 20_000; item++) work.file('acme');
  const first = startFakeWorker({ url, work, name: 'one', itemMs: 10, sweepMs: 500, liveness: host.livenessOf(1) });
  await until(() => first.held.size === 1, 'the first one to have the lane');
  const second = startFakeWorker({ url, work, name: 'two', itemMs: 10, liveness: host.livenessOf(2) });
  host.dead.add(1);
  work.release('acme');
  const took = await until(() => second.held.size === 1, 'the second one to have it');
  process.stderr.write(`handed over by a worker that is proven dead: ${Math.round(took)} ms\n`);
  expect(took).toBeLessThan(3_000);
  await Promise.all([first.stop(), second.stop()]);
});
