import fc from 'fast-check';
import { ALICE, BOB, createBatchEngine, fakeAccount, losesTheWrite, references, ROUTE, settle, valueOf, type BatchEngine } from '../test-support/index.ts';
import { batchEvent } from '../use-cases/batch-event.ts';
import { moveBatch } from '../use-cases/batch-moves.ts';
import { RequestCancellation } from '../use-cases/request-cancellation.ts';
import { ResolveCancellation } from '../use-cases/resolve-cancellation.ts';
import { WithdrawCancellation } from '../use-cases/withdraw-cancellation.ts';

function engineOf(requests = 10): BatchEngine {
  return createBatchEngine({ accounts: [fakeAccount('acme', { rateLimit: { requests, perSeconds: 1 } })] });
}

async function requestBy(engine: BatchEngine, reference: string): Promise<string> {
  const result = await engine.container.resolve(RequestCancellation).execute({ reference, reason: 'fraud' }, { actor: BOB, idempotencyKey: reference, route: ROUTE });
  return valueOf(result).record.cancellation.id;
}

test('a paused batch sends nothing more and costs nothing; resumed, it goes on to its end', async () => {
  const engine = engineOf();
  engine.addOrders(100);
  engine.work();
  const { id } = valueOf(await engine.fileBatch(references(100))).batch;
  await engine.pass(5_000);
  await engine.pause(id);
  await settle();
  const sent = engine.remote.writes.filter(({ operation }) => operation === 'stop').length;
  await engine.pass(10_000);
  const commits = engine.ledger.commits;
  await engine.pass(60 * 60_000);
  expect(engine.remote.writes.filter(({ operation }) => operation === 'stop')).toHaveLength(sent);
  // Its lease is renewed, and that is all.
  expect(engine.ledger.commits - commits).toBeLessThan(1_000);
  expect(engine.ledger.commits - commits).toBeGreaterThan(800);
  expect(await engine.batch(id)).toMatchObject({ state: 'paused', finishedAt: null });
  expect(await engine.resume(id)).toMatchObject({ state: 'running', activeSince: engine.clock.now() });
  await engine.pass(5 * 60_000);
  expect(await engine.states()).toEqual({ cancelled: 100 });
  expect(await engine.batch(id)).toMatchObject({ state: 'finished' });
  await engine.stopAll();
});

test('a stop that was parked for days goes on when its batch does: how stale it is counts from there', async () => {
  const engine = engineOf();
  engine.addOrders(20);
  engine.work();
  const { id } = valueOf(await engine.fileBatch(references(20))).batch;
  await engine.pass(1_000);
  await engine.pause(id);
  await engine.pass(5_000);
  await engine.stopAll();
  await engine.pass(3 * 24 * 60 * 60_000);
  await engine.resume(id);
  engine.work();
  await engine.pass(60_000);
  expect(await engine.states()).toEqual({ cancelled: 20 });
  await engine.stopAll();
});

test('what somebody else wants as well is sent although the batch is paused, and goes on when it is asked for later', async () => {
  const engine = engineOf();
  engine.addOrders(60);
  const { id } = valueOf(await engine.fileBatch(references(60))).batch;
  engine.work();
  await engine.pass(500);
  const early = await requestBy(engine, 'acme:40');
  await engine.pause(id);
  await engine.pass(20_000);
  expect((await engine.read(early)).cancellation.state).toBe('cancelled');
  const parked = await requestBy(engine, 'acme:41');
  expect((await engine.read(parked)).cancellation).toMatchObject({ batch: id, priority: 'interactive' });
  await engine.pass(5_000);
  expect((await engine.read(parked)).cancellation.state).toBe('cancelled');
  await engine.stopAll();
});

test('the last one who is no batch leaves: what the paused batch wants is parked', async () => {
  const engine = engineOf();
  engine.addOrders(1);
  const mine = await requestBy(engine, 'acme:1');
  const { id } = valueOf(await engine.fileBatch(references(1))).batch;
  engine.remote.scriptRead(...Array.from({ length: 3 }, () => () => ({ kind: 'trouble', trouble: 'rate_limited', message: 'busy', retryAfterMs: 5_000, evidence: { operation: 'read', at: '' } }) as const));
  engine.work();
  await engine.pass(2_000);
  await engine.pause(id);
  valueOf(await engine.container.resolve(WithdrawCancellation).execute(mine, { actor: BOB }));
  await engine.pass(60_000);
  expect((await engine.read(mine)).cancellation).toMatchObject({ state: 'queued', priority: 'bulk', nextActionAt: null, remark: 'Its batch is paused.' });
  await engine.resume(id);
  await engine.pass(60_000);
  expect((await engine.read(mine)).cancellation.state).toBe('cancelled');
  await engine.stopAll();
});

test('law 4: an abort takes back this batch’s requests only; what has left goes on and is shown', async () => {
  const engine = engineOf();
  engine.addOrders(100);
  engine.work();
  const { id } = valueOf(await engine.fileBatch(references(100))).batch;
  await engine.pass(1_000);
  const shared = await requestBy(engine, 'acme:20');
  const aborted = await engine.abort(id);
  expect(aborted).toMatchObject({ state: 'aborted', finishedAt: engine.clock.now() });
  const sent = engine.remote.writes.filter(({ operation }) => operation === 'stop').length;
  await engine.pass(60_000);
  const record = await engine.read(shared);
  expect(record.cancellation.state).toBe('cancelled');
  expect(record.requesters.map(({ batch, withdrawnAt }) => [batch, withdrawnAt === null])).toEqual([
    [id, false],
    [null, true],
  ]);
  const states = await engine.states();
  expect(states['cancelled']).toBeLessThanOrEqual(sent + 1);
  expect(Object.keys(states).sort()).toEqual(['cancelled', 'withdrawn']);
  expect(await engine.abort(id)).toEqual(aborted);
  await engine.stopAll();
});

test('law 6: of a pause, or an abort, and sending exactly one wins, whenever the one meets the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 6 }), async (pauses, after, turns) => {
      const engine = engineOf();
      engine.addOrders(5);
      engine.work();
      const { id } = valueOf(await engine.fileBatch(references(5))).batch;
      await engine.pass(after);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      const ending = pauses ? engine.pause(id).catch(() => engine.batch(id)) : engine.abort(id).catch(() => engine.batch(id));
      let over = false;
      void ending.then(() => (over = true));
      while (!over) await settle();
      const events = await engine.ledger.reader.listEvents({ after: 0, limit: 10_000 });
      const ended = events.find(({ to }) => to === 'paused' || to === 'aborted')?.position ?? Infinity;
      await engine.pass(30_000);
      const sends = (await engine.ledger.reader.listEvents({ after: 0, limit: 10_000 })).filter(({ to }) => to === 'sending');
      // In the ledger's order, nothing was sent after it.
      expect(sends.every(({ position }) => position < ended)).toBe(true);
      expect(engine.remote.writes.filter(({ operation }) => operation === 'stop')).toHaveLength(sends.length);
      await engine.stopAll();
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('law 6: an abort that comes while rows are about to be filed wins over them', async () => {
  const engine = engineOf();
  engine.addOrders(5);
  const { id } = valueOf(await engine.fileBatch(references(5))).batch;
  const { reader } = engine.ledger;
  const waiting = reader.waitingBatchItems.bind(reader);
  reader.waitingBatchItems = async (...asked) => {
    const rows = await waiting(...asked);
    if (rows.length > 0) await engine.abort(id);
    return rows;
  };
  engine.work();
  await engine.pass(5_000);
  expect((await engine.items(id)).map(({ item }) => item.state)).toEqual(Array.from({ length: 5 }, () => 'waiting'));
  expect(await engine.states()).toEqual({});
  await engine.stopAll();
});

test('law 8: an abort whose process died right after it is carried through by any worker', async () => {
  const engine = engineOf(2);
  engine.addOrders(40);
  const first = engine.work();
  const { id } = valueOf(await engine.fileBatch(references(40))).batch;
  await engine.pass(2_000);
  const stopped = first.stop(1_000);
  await engine.pass(3_000);
  await stopped;
  const batch = await engine.batch(id);
  await engine.ledger.transact((it) => moveBatch(it, batch, { to: 'aborted', actor: ALICE, at: engine.clock.now(), why: 'Aborted.' }));
  engine.work();
  await engine.pass(60_000);
  const states = await engine.states();
  expect(Object.keys(states).sort()).toEqual(['cancelled', 'withdrawn']);
  expect((await engine.batch(id)).finishedAt).not.toBeNull();
  await engine.stopAll();
});

test('law 8: an upload whose process died is given up after a minute, and frees its key', async () => {
  const engine = engineOf();
  const { batch } = valueOf(await engine.fileBatch(references(1), { start: false }, { idempotencyKey: 'k' }));
  const dead = { ...batch, id: 'bat_dead', idempotencyKey: 'dead', state: 'receiving', version: 1, updatedAt: engine.clock.now() } as const;
  await engine.ledger.transact((it) => it.insertBatch(dead, batchEvent(dead, { type: 'batch.created', actor: ALICE, at: engine.clock.now() })));
  engine.work();
  await engine.pass(59_000);
  expect(await engine.batch('bat_dead')).toMatchObject({ state: 'receiving' });
  await engine.pass(3_000);
  expect(await engine.batch('bat_dead')).toMatchObject({ state: 'aborted', holdsKey: false, remark: expect.stringContaining('broke off') as string });
  expect(await engine.batch(batch.id)).toMatchObject({ state: 'ready' });
  await engine.stopAll();
});

test.each(['pause', 'abort'] as const)('what left before a batch was stopped (%s), and a person wants sent again, is sent', async (stop) => {
  const engine = engineOf();
  engine.addOrders(1);
  // The provider goes on deciding about this one, and so the batch goes on.
  engine.remote.add({ id: '2', status: 'cancel_requested' });
  engine.remote.scriptWrite(losesTheWrite, losesTheWrite, losesTheWrite);
  engine.work();
  const { id } = valueOf(await engine.fileBatch(references(2))).batch;
  await engine.pass(10 * 60_000);
  const [item] = await engine.items(id);
  expect(item?.record?.cancellation.state).toBe('needs_attention');
  await engine[stop](id);
  const cancellationId = item!.record!.cancellation.id;
  valueOf(await engine.container.resolve(ResolveCancellation).execute(cancellationId, { as: 'send_again', note: 'still wanted' }, { actor: BOB }));
  await engine.pass(10 * 60_000);
  expect((await engine.read(cancellationId)).cancellation).toMatchObject({ state: 'cancelled' });
  await engine.stopAll();
});
