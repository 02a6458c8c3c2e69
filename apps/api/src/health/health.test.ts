import { expect, test } from '@jest/globals';
import type { WorkerStatus } from '../options.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { openTestApi } from '../test-support/test-api.ts';

async function probes(workerStatus?: () => WorkerStatus) {
  const application = await (await openTestApi(workerStatus && { workerStatus })).application();
  return { alive: await application.inject('/livez'), ready: await application.inject('/readyz') };
}

test('it is alive and ready with a worker of its own, and without one', async () => {
  const running = await probes(() => ({ state: 'running' }));
  expect([running.alive.json(), running.ready.json()]).toEqual([{ status: 'alive' }, { status: 'ready', ledger: 'ok', worker: 'running', workers: null }]);
  expect((await probes()).ready.json()).toEqual({ status: 'ready', ledger: 'ok', worker: 'none', workers: null });
});

test('a worker that has died makes it alive but not ready', async () => {
  const { alive, ready } = await probes(() => ({ state: 'failed', problem: 'The lane of "shop" stopped.' }));
  expect(alive.statusCode).toBe(200);
  expect(expectProblem(ready, 'worker_failed')).toMatchObject({ detail: 'The lane of "shop" stopped.', retryable: true });
});
