import { ALICE, createBatchEngine, fakeAccount, problemOf, refuses, references, valueOf, type BatchEngine } from '../test-support/index.ts';
import { GetBatch } from './get-batch.ts';
import { ListBatches } from './list-batches.ts';
import { ListBatchItems, type BatchItemListing } from './list-batch-items.ts';

const accounts = [fakeAccount('acme', { rateLimit: { requests: 10, perSeconds: 1 } }), fakeAccount('slow', { store: 'slow', rateLimit: { requests: 1, perSeconds: 1 } })];

async function everyNumber(engine: BatchEngine, id: string, listing: BatchItemListing): Promise<number[]> {
  const numbers: number[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = valueOf(await engine.container.resolve(ListBatchItems).execute(id, { ...listing, ...(cursor && { cursor }) }));
    numbers.push(...page.items.map(({ item }) => item.number));
    cursor = page.nextCursor;
  }
  return numbers;
}

test('rows are listed by their own state and by what their cancellation came to, in pages', async () => {
  const engine = createBatchEngine({ accounts });
  engine.addOrders(30);
  engine.remote.scriptWrite(...Array.from({ length: 3 }, () => refuses('too_late', 'It has shipped.')));
  engine.work();
  const { id } = valueOf(await engine.fileBatch([...references(30), 'wrong', 'acme:1'])).batch;
  await engine.pass(5 * 60_000);
  const all = Array.from({ length: 32 }, (_, index) => index + 1);
  expect(await everyNumber(engine, id, { limit: 7 })).toEqual(all);
  expect(await everyNumber(engine, id, { states: ['invalid', 'duplicate'] })).toEqual([31, 32]);
  const refused = await everyNumber(engine, id, { outcomes: ['refused'], limit: 2 });
  expect(refused).toHaveLength(3);
  expect((await everyNumber(engine, id, { outcomes: ['canceled'], limit: 2 })).concat(refused).sort((left, right) => left - right)).toEqual(all.slice(0, 30));
  expect(await everyNumber(engine, id, { states: ['waiting'], outcomes: ['cancelled'] })).toEqual([]);
  expect(await everyNumber(engine, id, { states: ['withdrawn'] })).toEqual([]);
  await engine.stopAll();
});

test('what waits in an aborted batch is listed as withdrawn', async () => {
  const engine = createBatchEngine({ accounts });
  const { id } = valueOf(await engine.fileBatch(references(3), { start: false })).batch;
  await engine.abort(id);
  expect(await everyNumber(engine, id, { states: ['withdrawn'] })).toEqual([1, 2, 3]);
  expect(await everyNumber(engine, id, { states: ['waiting'] })).toEqual([]);
});

test.each([
  [{ limit: 0 }, '/limit'],
  [{ cursor: 'x' }, '/cursor'],
  [{ states: ['lost'] }, '/state'],
  [{ outcomes: ['lost'] }, '/outcome'],
])('a listing of %j is refused', async (listing, pointer) => {
  const engine = createBatchEngine({ accounts });
  const { id } = valueOf(await engine.fileBatch(references(1))).batch;
  expect(problemOf(await engine.container.resolve(ListBatchItems).execute(id, listing)).errors?.[0]?.pointer).toBe(pointer);
});

test('batches are listed newest first, by state where asked', async () => {
  const engine = createBatchEngine({ accounts });
  const list = (listing: Parameters<ListBatches['execute']>[0]) => engine.container.resolve(ListBatches).execute(listing);
  const first = valueOf(await engine.fileBatch(references(1))).batch;
  await engine.pass(1);
  const second = valueOf(await engine.fileBatch(references(1), { start: false })).batch;
  expect(valueOf(await list({})).items.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(valueOf(await list({ states: ['running'] })).items.map(({ id }) => id)).toEqual([first.id]);
  const page = valueOf(await list({ limit: 1 }));
  expect(valueOf(await list({ limit: 1, cursor: page.nextCursor ?? '' })).items.map(({ id }) => id)).toEqual([first.id]);
  expect(problemOf(await list({ states: ['done'] })).errors?.[0]?.pointer).toBe('/state');
  expect(problemOf(await list({ cursor: 'x' })).errors?.[0]?.pointer).toBe('/cursor');
});

test('a batch tells how far it is, how fast, and when the slowest account should be through', async () => {
  const engine = createBatchEngine({ accounts });
  const get = async (id: string) => valueOf(await engine.container.resolve(GetBatch).execute(id));
  engine.addOrders(40);
  const { id } = valueOf(await engine.fileBatch([...references(20), ...references(10, 'slow', 21)])).batch;
  const begun = await get(id);
  expect(begun.progress.items).toMatchObject({ waiting: 30, filed: 0 });
  // Ten stops at one call a second, two calls each.
  expect((begun.finishBy ?? 0) - engine.clock.now()).toBeGreaterThanOrEqual(20_000);
  expect((begun.finishBy ?? 0) - engine.clock.now()).toBeLessThan(21_500);
  engine.work();
  await engine.pass(10_000);
  const half = await get(id);
  expect(half.progress.cancellations.cancelled).toBeGreaterThan(5);
  expect(half.ratePerSecond).toBeCloseTo(half.progress.cancellations.cancelled / 10, 1);
  await engine.pause(id);
  expect((await get(id)).finishBy).toBeNull();
  await engine.resume(id);
  // Looked at every second: no pace is told from the moment it has finished, though the last ones settled just now.
  let over = await get(id);
  for (let second = 0; second < 600 && over.batch.state !== 'finished'; second++) {
    await engine.pass(1_000);
    over = await get(id);
  }
  expect(over).toMatchObject({ batch: { state: 'finished' }, finishBy: null, ratePerSecond: 0, progress: { cancellations: { cancelled: 30 }, remainders: [] } });
  expect(problemOf(await engine.container.resolve(GetBatch).execute('bat_none')).code).toBe('not_found');
  await engine.stopAll();
});

test('what cannot be done in a state says so; repeating changes nothing', async () => {
  const engine = createBatchEngine({ accounts });
  const { id } = valueOf(await engine.fileBatch(references(1), { start: false })).batch;
  await expect(engine.pause(id)).rejects.toThrow('state_conflict');
  const running = await engine.resume(id);
  expect(await engine.resume(id)).toEqual(running);
  const paused = await engine.pause(id);
  expect(await engine.pause(id)).toEqual(paused);
  const aborted = await engine.abort(id);
  expect(await engine.abort(id)).toEqual(aborted);
  await expect(engine.resume(id)).rejects.toThrow('state_conflict');
  await expect(engine.pause(id)).rejects.toThrow('state_conflict');
  for (const again of [engine.pause, engine.resume, engine.abort]) await expect(again('bat_none')).rejects.toThrow('not_found');
  const events = await engine.ledger.reader.listEvents({ after: 0, limit: 99, batchId: id });
  expect(events.filter(({ actor }) => actor.principal === ALICE.principal)).toHaveLength(events.length);
});
