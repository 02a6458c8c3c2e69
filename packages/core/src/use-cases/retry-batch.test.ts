import { ALICE, BATCH_ROUTE, createBatchEngine, fakeAccount, problemOf, references, refuses, valueOf, type BatchEngine } from '../test-support/index.ts';
import { RetryBatch } from './retry-batch.ts';

const accounts = [fakeAccount('acme', { rateLimit: { requests: 20, perSeconds: 1 } })];

function retry(engine: BatchEngine, id: string, key = 'retry') {
  return engine.container.resolve(RetryBatch).execute(id, { actor: ALICE, idempotencyKey: key, route: `${BATCH_ROUTE}/retry` });
}

/** A batch of which one row was refused, one could not be filed, one failed, and the others were stopped. */
async function mixedBatch() {
  const engine = createBatchEngine({ accounts });
  engine.addOrders(5);
  engine.remote.add({ id: '6', merchantNumber: 'N-6' });
  engine.remote.add({ id: '66', merchantNumber: 'N-6' });
  engine.remote.add({ id: '7', merchantNumber: 'other' });
  engine.remote.scriptWrite(refuses('too_late', 'It has shipped.'));
  engine.work();
  const rows = [...references(5).map((reference, index) => ({ line: index + 2, reference })), { line: 9, reference: 'acme:@N-6', note: 'the blue one' }, { line: 10, reference: 'acme:7', orderNumber: 'N-7' }, { line: 11, reference: 'wrong' }];
  const { id } = valueOf(await engine.fileBatch(rows, { name: 'Friday', reason: 'fraud', options: { refund: true } })).batch;
  await engine.pass(60_000);
  return { engine, id };
}

test('only what failed is filed once more, naming what it tries again', async () => {
  const { engine, id } = await mixedBatch();
  expect(await engine.states()).toEqual({ cancelled: 4, refused: 1, failed: 1 });
  const failed = (await engine.items(id)).find(({ item }) => item.line === 10);
  // What stood in the way is put right.
  engine.remote.remove({ kind: 'job', id: '66' });
  Object.assign(engine.remote.find({ kind: 'job', id: '7' })!, { merchantNumber: 'N-7' });
  const { batch } = valueOf(await retry(engine, id));
  expect(batch).toMatchObject({ state: 'running', retryOf: id, name: 'Friday', reason: 'fraud', options: { refund: true }, rows: { total: 2, accepted: 2 } });
  await engine.pass(60_000);
  const items = await engine.items(batch.id);
  expect(items.map(({ item, record }) => [item.line, item.note, item.orderNumber, item.retryOf, record?.cancellation.state, record?.cancellation.retryOf])).toEqual([
    [9, 'the blue one', null, null, 'cancelled', null],
    [10, null, 'N-7', failed?.item.cancellationId, 'cancelled', failed?.item.cancellationId],
  ]);
  expect(await engine.batch(batch.id)).toMatchObject({ state: 'finished' });
  expect(problemOf(await retry(engine, batch.id, 'other')).code).toBe('state_conflict');
  await engine.stopAll();
});

test('law 5: the same retry under the same key makes nothing twice', async () => {
  const { engine, id } = await mixedBatch();
  const first = valueOf(await retry(engine, id));
  expect(valueOf(await retry(engine, id))).toMatchObject({ replayed: true, batch: { id: first.batch.id } });
  await engine.stopAll();
});

test('a key that is missing is told before there turns out to be nothing to retry', async () => {
  const engine = createBatchEngine({ accounts });
  const { id } = valueOf(await engine.fileBatch(references(1), { start: false })).batch;
  expect(problemOf(await retry(engine, id, '')).code).toBe('idempotency_key_missing');
});

test('what is not over cannot be retried yet', async () => {
  const engine = createBatchEngine({ accounts });
  const { id } = valueOf(await engine.fileBatch(references(1), { start: false })).batch;
  expect(problemOf(await retry(engine, id)).code).toBe('state_conflict');
  expect(problemOf(await retry(engine, 'bat_none')).code).toBe('not_found');
  await engine.abort(id);
  expect(problemOf(await retry(engine, id)).detail).toContain('Nothing of');
});
