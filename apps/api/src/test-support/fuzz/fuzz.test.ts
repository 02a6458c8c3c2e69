import { CreateAccessKey } from '@countermand/core';
import { expect, test } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { listOperations } from '../../pages/operations.ts';
import { openTestApi } from '../test-api.ts';
import { runFuzz } from './run-fuzz.ts';

/** `FUZZ_SEED` replays a run; `FUZZ_COUNT` makes it shorter or longer. */
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 20_000);

/** These need what a request alone does not bring about: a provider that notifies, an order whose truth could not be found. */
const OUT_OF_REACH = ['receiveNotification', 'receiveCallback', 'resolveCancellation', 'retryBatch'];

const ORDERS = Array.from({ length: 400 }, (_, index) => String(index + 1));

test(`${COUNT} requests from our own document, valid and spoilt: no 5xx, no undocumented answer, every error a problem`, async () => {
  const { provider, container, listen, startWorker } = await openTestApi({ rateLimit: { requests: 10_000_000, perSeconds: 1 } });
  for (const order of ORDERS) provider.orders.set(order, Number(order) % 5 === 0 ? 'shipped' : 'active');
  startWorker();
  const made = await container.resolve(CreateAccessKey).execute({ name: 'fuzz', scopes: ['admin'], accounts: 'all' }, { principal: 'local' });
  if (!made.ok) throw new Error(made.problem.detail);
  const { url } = await listen();
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as OpenAPIObject;
  const { id } = made.value.key;
  const started = performance.now();
  const report = await runFuzz({
    url,
    key: made.value.secret,
    document,
    vocabulary: { account: 'shop', kind: 'job', orders: ORDERS },
    spared: new Set([id]),
    seed: SEED,
    count: COUNT,
  });
  const told = Object.entries(report.statuses).map(([status, count]) => `${count} × ${status}`);
  process.stderr.write(`fuzz: seed ${SEED}, ${COUNT} requests in ${Math.round((performance.now() - started) / 1_000)} s: ${told.join(', ')}\n`);
  const never = listOperations(document).flatMap(({ id: name }) => (report.succeeded.has(name) ? [] : [name]));
  expect({ seed: SEED, faults: report.faults }).toEqual({ seed: SEED, faults: [] });
  // A run that only knocks at doors proves little.
  if (COUNT >= 10_000) expect(never.filter((name) => !OUT_OF_REACH.includes(name))).toEqual([]);
}, 600_000);
