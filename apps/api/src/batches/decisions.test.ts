import { LEDGER } from '@countermand/core';
import { createFastPodSimulator } from '@countermand/provider-fastpod/simulator';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { expect, test } from '@jest/globals';
import type { BatchItemView, BatchView } from '@countermand/core/model';
import { batchItemSchema, batchSchema } from '../schemas/batch.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { fileBatch } from '../test-support/file-batch.ts';
import { openTestApi, type TestApi } from '../test-support/test-api.ts';

const SOON = new Date(Date.now() + 3_600_000).toISOString();

function decide(application: NestFastifyApplication, id: string, decision: string, key = 'decision') {
  return application.inject({ method: 'POST', url: `/v1/batches/${id}/${decision}`, headers: { 'idempotency-key': key } });
}

async function shown(application: NestFastifyApplication, id: string): Promise<BatchView> {
  return expectMatches(batchSchema, (await application.inject(`/v1/batches/${id}`)).json());
}

async function items(application: NestFastifyApplication, id: string, query = ''): Promise<readonly BatchItemView[]> {
  return (await application.inject(`/v1/batches/${id}/items?limit=500${query}`)).json<{ items: BatchItemView[] }>().items;
}

/** The batch as soon as it is as wanted. */
async function once({ container }: TestApi, application: NestFastifyApplication, id: string, wanted: (batch: BatchView) => boolean): Promise<BatchView> {
  const ledger = container.resolve(LEDGER);
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const stop = ledger.onChange(() => (stop(), resolve()));
    });
    const batch = await shown(application, id);
    if (wanted(batch)) return batch;
    await changed;
  }
}

const isFinished = ({ finishedAt }: BatchView): boolean => finishedAt !== undefined;

async function opened() {
  const api = await openTestApi();
  for (let id = 1; id <= 9; id++) api.provider.orders.set(String(id), 'active');
  const application = await api.application();
  return { api, application };
}

test('one that waits is resumed, runs, and is finished; its report has every row', async () => {
  const { api, application } = await opened();
  api.startWorker();
  const { id } = await fileBatch(application, 'reference,note\nshop:1,=1+1\nshop:2,\nnonsense,\n', { query: '?start=false' });
  expect(await shown(application, id)).toMatchObject({ state: 'ready', progress: { items: { waiting: 2, invalid: 1 } } });
  expect(expectMatches(batchSchema, (await decide(application, id, 'resume')).json())).toMatchObject({ state: 'running' });
  expect(await once(api, application, id, isFinished)).toMatchObject({ progress: { items: { filed: 2 }, cancellations: { cancelled: 2 } }, finishedAt: expect.any(String) });
  expect([...api.provider.writes].sort()).toEqual(['1', '2']);
  for (const item of await items(application, id)) expectMatches(batchItemSchema, item);
  expect(await items(application, id, '&outcome=cancelled')).toHaveLength(2);
  const report = await application.inject(`/v1/batches/${id}/report.csv`);
  expect(report.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${id}.csv"` });
  expect(report.body).toMatch(/^\ufeffline,reference,.*\r\n2,shop:1,N-1,cancelled,.*'=1\+1.*\r\n3,shop:2,N-2,cancelled,.*\r\n4,nonsense,,invalid,invalid_reference,/);
  expectProblem(await decide(application, id, 'pause'), 'state_conflict');
  expectProblem(await decide(application, id, 'abort'), 'state_conflict');
});

test('paused, it sends nothing; repeating a decision changes nothing; aborted, its rows are taken back', async () => {
  const { api, application } = await opened();
  api.startWorker();
  const { id } = await fileBatch(application, 'shop:1\nshop:2\n', { query: `?sendAfter=${SOON}` });
  for (const [decision, state] of [['pause', 'paused'], ['pause', 'paused'], ['resume', 'running'], ['resume', 'running'], ['pause', 'paused'], ['abort', 'aborted'], ['abort', 'aborted']] as const) {
    const answer = await decide(application, id, decision);
    expect([decision, answer.statusCode, answer.json().state]).toEqual([decision, 200, state]);
  }
  expect(await shown(application, id)).toMatchObject({ progress: { items: { waiting: 0, withdrawn: 2 } } });
  expectProblem(await decide(application, id, 'resume'), 'state_conflict');
  expect(api.provider.writes).toEqual([]);
  const batches = (await application.inject('/v1/batches?state=aborted')).json<{ items: BatchView[] }>();
  expect(batches.items.map((batch) => batch.id)).toEqual([id]);
  expect((await application.inject('/v1/batches?state=running,paused')).json().items).toEqual([]);
});

test('what failed is tried again by a batch of its own, once under one key', async () => {
  const simulator = await createFastPodSimulator();
  const api = await openTestApi({ accounts: [{ id: 'us', provider: 'fastpod', settings: simulator.settings }] });
  api.closeLater(() => simulator.close());
  api.startWorker();
  const application = await api.application();
  const [good = '', bad = ''] = simulator.examples;
  simulator.fail({ failure: 'forbidden', operation: 'cancel', targetId: bad });
  const { id } = await fileBatch(application, `us:${good}\nus:${bad}\n`);
  expect(await once(api, application, id, isFinished)).toMatchObject({ progress: { cancellations: { cancelled: 1, failed: 1 } } });
  expectProblem(await decide(application, id, 'retry', ''), 'idempotency_key_missing');
  const retry = await decide(application, id, 'retry', 'again');
  const second = expectMatches(batchSchema, retry.json());
  expect([retry.statusCode, retry.headers.location, second]).toMatchObject([202, `/v1/batches/${second.id}`, { retryOf: id, rows: { total: 1, accepted: 1 } }]);
  const repeated = await decide(application, id, 'retry', 'again');
  expect([repeated.headers['idempotency-replayed'], repeated.json().id]).toEqual(['true', second.id]);
  expect(await once(api, application, second.id, isFinished)).toMatchObject({ progress: { cancellations: { cancelled: 1 } } });
  const [failed] = await items(application, id, '&outcome=failed');
  expect(await items(application, second.id)).toMatchObject([{ reference: `us:${bad}`, retryOf: failed?.cancellation?.id, cancellation: { state: 'cancelled' } }]);
  expect(simulator.writes.filter(({ tookEffect }) => tookEffect).map(({ targetId }) => targetId).sort()).toEqual([good, bad].sort());
});
