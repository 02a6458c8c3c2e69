import { type Batch, type BatchItem, type Cancellation } from '@countermand/core/model';
import { aBatch, aBatchEvent, aBatchItem, insertBatch } from '../batch-fixtures.ts';
import { aCancellation, anEvent, aRequester, file, insert, START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

export function describeBatchItems(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  async function batchOf(count: number, overrides: Partial<Batch> = {}, item: (number: number) => Partial<BatchItem> = () => ({})) {
    const batch = aBatch({ state: 'running', activeSince: START, ...overrides });
    const items = Array.from({ length: count }, (_, index) => aBatchItem(batch, index + 1, item(index + 1)));
    return { batch: await fixture().ledger.transact((it) => insertBatch(it, batch, items)), items };
  }

  /** Files a row as its own cancellation, or lets it join one. */
  async function fileRow({ batch, number, target, reference }: BatchItem, cancellation: Partial<Cancellation> = {}, joins?: Cancellation) {
    const { ledger } = fixture();
    const own = joins ?? aCancellation({ batch, priority: 'bulk', ...cancellation });
    await ledger.transact(async (it) => {
      if (joins) await it.insertRequester(joins.id, aRequester({ batch }), anEvent(joins, { type: 'cancellation.joined' }));
      else await insert(it, own);
      expect(await it.fileBatchItem({ batch, number, target, reference, cancellationId: own.id, joined: joins !== undefined })).toBe(true);
    });
    return own;
  }

  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[index];
    if (found === undefined) throw new Error(`There is no ${index}.`);
    return found;
  };

  test('rows are listed by number, in pages, by state where asked, each with its cancellation', async () => {
    const { ledger } = fixture();
    const { batch, items } = await batchOf(450, {}, (number) => (number % 100 === 0 ? { state: 'invalid', target: null, account: null } : {}));
    const own = await fileRow(at(items, 6));
    const list = (after: number, limit: number, states?: BatchItem['state'][]) => ledger.reader.batchItems({ batchId: batch.id, after, limit, ...(states && { states }) });
    expect((await list(0, 1_000)).map(({ item }) => item.number)).toEqual(items.map(({ number }) => number));
    expect((await list(440, 5)).map(({ item }) => item.number)).toEqual([441, 442, 443, 444, 445]);
    expect((await list(100, 2, ['invalid'])).map(({ item }) => item.number)).toEqual([200, 300]);
    expect((await list(5, 3, ['invalid', 'filed', 'waiting'])).map(({ item }) => item.number)).toEqual([6, 7, 8]);
    expect(await list(0, 5, ['failed'])).toEqual([]);
    const [filed] = await list(0, 5, ['filed']);
    expect(filed?.item).toEqual({ ...items[6], state: 'filed', cancellationId: own.id });
    expect(filed?.record).toEqual(await ledger.reader.cancellation(own.id));
  });

  test('a row is settled once', async () => {
    const { ledger } = fixture();
    const { batch, items } = await batchOf(2);
    const [first, second] = [at(items, 0), at(items, 1)];
    const problem = { code: 'stale', message: 'too late' } as const;
    const fail = (item: BatchItem) => ledger.transact((it) => it.failBatchItem(item, problem, aBatchEvent(batch, { type: 'batch.item_failed', account: item.account, data: { number: item.number } })));
    expect([await fail(first), await fail(first)]).toEqual([true, false]);
    await fileRow(second);
    expect(await fail(second)).toBe(false);
    expect(await ledger.transact((it) => it.fileBatchItem({ ...first, cancellationId: 'can_1', joined: false }))).toBe(false);
    expect((await ledger.reader.batchItems({ batchId: batch.id, after: 0, limit: 1 }))[0]?.item).toEqual({ ...first, state: 'failed', problem });
    const events = await ledger.reader.listEvents({ after: 0, limit: 9, batchId: batch.id });
    expect(events.map(({ type }) => type)).toEqual(['batch.created', 'batch.rows_recorded', 'batch.item_failed', 'cancellation.requested']);
    expect(await ledger.reader.listEvents({ after: 0, limit: 9, accounts: ['acme-us'] })).toHaveLength(2);
  });

  test('the story of a batch: its own events, and those of what it filed or joined, each once and in order', async () => {
    const { ledger } = fixture();
    const { batch, items } = await batchOf(3);
    const other = await batchOf(1);
    const before = await file(ledger);
    const filed = await fileRow(at(items, 0));
    await fileRow(at(other.items, 0));
    const joined = await fileRow(at(items, 1), {}, before);
    await file(ledger);
    // Joined by the batch that filed it, as a row that was retried may: told once all the same.
    await ledger.transact((it) => it.insertRequester(filed.id, aRequester({ batch: batch.id }), anEvent(filed, { type: 'cancellation.joined' })));
    await ledger.transact((it) => it.changeCancellation(filed, { state: 'sending' }, anEvent(filed)));
    await ledger.transact((it) => it.changeBatch(batch, { state: 'paused' }, aBatchEvent(batch)));
    const all = await ledger.reader.listEvents({ after: 0, limit: 99 });
    const story = all.filter((event) => [filed.id, joined.id].includes(event.cancellationId ?? '') || (event.cancellationId === null && event.batchId === batch.id));
    expect(story).toHaveLength(8);
    expect(await ledger.reader.listEvents({ after: 0, limit: 99, batchId: batch.id })).toEqual(story);
    for (const [index, { position }] of story.entries()) {
      expect(await ledger.reader.listEvents({ after: position, limit: 2, batchId: batch.id })).toEqual(story.slice(index + 1, index + 3));
    }
    expect(await ledger.reader.listEvents({ after: 0, limit: 99, batchId: batch.id, accounts: ['none'] })).toEqual([]);
  });

  test('what waits is work of its account, while the batch runs', async () => {
    const { ledger } = fixture();
    const { batch, items } = await batchOf(5, { sendAfter: START + 9 }, (number) => ({ account: number < 3 ? 'b' : 'a', ...(number === 5 && { state: 'duplicate' as const }) }));
    await batchOf(1, { state: 'paused' }, () => ({ account: 'c' }));
    await batchOf(1, { state: 'aborted' }, () => ({ account: 'd' }));
    expect(await ledger.reader.accountsWithWork()).toEqual(['a', 'b']);
    expect(await ledger.reader.nextDueAt('a')).toBe(START + 9);
    expect(await ledger.reader.nextDueAt('a', [])).toBeUndefined();
    expect(await ledger.reader.nextDueAt('c')).toBeUndefined();
    expect((await ledger.reader.waitingBatchItems(batch.id, 'a', 9)).map(({ item, key }) => [item.number, key])).toEqual([
      [3, '3'],
      [4, '4'],
    ]);
    expect(await ledger.reader.waitingBatchItems(batch.id, 'b', 1)).toEqual([{ item: items[0], key: '1' }]);
    await file(ledger, { account: 'a', nextActionAt: START + 20 });
    expect(await ledger.reader.nextDueAt('a')).toBe(START + 9);
    await fileRow(at(items, 2), { account: 'a', nextActionAt: START + 30 });
    await fileRow(at(items, 3), { account: 'a', nextActionAt: START + 30 });
    expect(await ledger.reader.nextDueAt('a')).toBe(START + 20);
  });

  test('what is not sent yet, and what is parked', async () => {
    const { ledger } = fixture();
    const other = await file(ledger, { nextActionAt: null });
    const sent = await file(ledger, { state: 'requested' });
    const { batch, items } = await batchOf(6);
    const queued = await fileRow(at(items, 0));
    const parked = await fileRow(at(items, 1), { state: 'scheduled', nextActionAt: null });
    await fileRow(at(items, 2), { account: 'else' });
    await fileRow(at(items, 3), { state: 'unknown' });
    await fileRow(at(items, 4), {}, other);
    await fileRow(at(items, 5), {}, sent);
    const ids = async (onlyParked?: boolean) => (await ledger.reader.unsentOfBatch(batch.id, onlyParked)).length;
    expect(await ids()).toBe(4);
    expect(new Set(await ledger.reader.unsentOfBatch(batch.id, true))).toEqual(new Set([parked.id, other.id]));
    expect(await ledger.reader.unsentOfBatch(batch.id)).toEqual(expect.arrayContaining([queued.id, parked.id, other.id]));
    expect(await ledger.reader.countUnsent(batch.id, 'acme-us')).toBe(2);
    expect(await ledger.reader.countUnsent(batch.id, 'none')).toBe(0);
  });

  test('a batch is unfinished while a row waits, or a cancellation is live and awaits no person', async () => {
    const { ledger } = fixture();
    const unfinished = async (batch: Batch) => ledger.reader.hasUnfinishedItems(batch.id);
    const waiting = await batchOf(1);
    expect(await unfinished(waiting.batch)).toBe(true);
    await fileRow(at(waiting.items, 0), { state: 'needs_attention' });
    expect(await unfinished(waiting.batch)).toBe(false);
    const live = await file(ledger, { state: 'requested' });
    const joining = await batchOf(3);
    await fileRow(at(joining.items, 0), { state: 'cancelled' });
    await fileRow(at(joining.items, 1), { state: 'failed' });
    await fileRow(at(joining.items, 2), {}, live);
    expect(await unfinished(joining.batch)).toBe(true);
    await ledger.transact((it) => it.changeCancellation(live, { state: 'cancelled' }, anEvent(live)));
    expect(await unfinished(joining.batch)).toBe(false);
    expect(await unfinished((await batchOf(1, {}, () => ({ state: 'invalid' }))).batch)).toBe(false);
  });

  test('progress counts rows, the states of what they became, and what is left in each account', async () => {
    const { ledger, clock } = fixture();
    const joined = await file(ledger, { account: 'b' });
    const { batch, items } = await batchOf(9, {}, (number) => ({ account: number > 7 ? 'b' : 'a', ...(number === 1 && { state: 'invalid' as const, account: null }) }));
    clock.advance(1_000);
    const settling = await fileRow(at(items, 1), { account: 'a', state: 'sending' });
    await ledger.transact((it) => it.changeCancellation(settling, { state: 'cancelled', nextActionAt: null }, anEvent(settling)));
    await fileRow(at(items, 2), { account: 'a' });
    await fileRow(at(items, 3), { account: 'a', state: 'unknown' });
    await fileRow(at(items, 7), {}, joined);
    const progress = await ledger.reader.batchProgress(batch.id, START + 1_000);
    expect(progress.items).toEqual({ waiting: 4, filed: 4, invalid: 1, duplicate: 0, failed: 0 });
    expect(progress.cancellations).toMatchObject({ cancelled: 1, queued: 2, unknown: 1, failed: 0 });
    expect(progress.settledSince).toBe(1);
    expect((await ledger.reader.batchProgress(batch.id, START + 1_001)).settledSince).toBe(0);
    expect(progress.remainders).toEqual([
      { account: 'a', waiting: 3, unsent: 1, underWay: 1 },
      { account: 'b', waiting: 1, unsent: 0, underWay: 0 },
    ]);
  });
}
