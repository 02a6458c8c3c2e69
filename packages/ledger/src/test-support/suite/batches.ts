import { BATCH_MOVES, BATCH_STATES, type Batch } from '@countermand/core/model';
import { aBatch, aBatchEvent, aBatchItem, insertBatch } from '../batch-fixtures.ts';
import { file, START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

export function describeBatches(open: OpenFixture): void {
  const fixture = eachWithLedger(open);
  const insert = (batch: Batch) => fixture().ledger.transact((it) => insertBatch(it, batch));

  test('what was filed is read back as it was, with its event', async () => {
    const { ledger } = fixture();
    const batch = aBatch({ name: 'Friday’s fraud', note: 'x', options: { refund: true }, sendAfter: START + 5, retryOf: 'bat_0', demo: true });
    await insert(batch);
    expect(await ledger.reader.batch(batch.id)).toEqual(batch);
    expect(await ledger.reader.batch('bat_none')).toBeUndefined();
    expect(await ledger.reader.listEvents({ after: 0, limit: 5, batchId: batch.id })).toEqual([
      { ...aBatchEvent(batch, { type: 'batch.created' }), position: expect.any(Number) as number },
    ]);
    expect(await ledger.reader.listEvents({ after: 0, limit: 5, batchId: 'bat_none' })).toEqual([]);
    expect(await ledger.reader.listEvents({ after: 0, limit: 5, accounts: ['acme-us'] })).toEqual([]);
  });

  test('events of batches and of cancellations stand in one order', async () => {
    const { ledger } = fixture();
    const batch = aBatch();
    await insert(batch);
    const cancellation = await file(ledger);
    await ledger.transact((it) => it.changeBatch(batch, { remark: 'x' }, aBatchEvent(batch)));
    const all = await ledger.reader.listEvents({ after: 0, limit: 9 });
    expect(all.map((event) => event.cancellationId)).toEqual([null, cancellation.id, null]);
    expect(await ledger.reader.listEvents({ after: 0, limit: 9, cancellationId: cancellation.id })).toEqual([all[1]]);
  });

  test('law 5: of two uploads under one key the ledger takes one, until the key is freed', async () => {
    const { ledger } = fixture();
    const first = aBatch({ idempotencyKey: 'k' });
    const key = { principal: 'local:alice', route: 'POST /v1/batches', key: 'k' };
    await insert(first);
    const twin = aBatch({ idempotencyKey: 'k' });
    await expect(insert(twin)).rejects.toMatchObject({ name: 'DuplicateIntakeError' });
    await insert(aBatch({ idempotencyKey: 'k', route: 'another' }));
    await insert(aBatch({ idempotencyKey: 'k', actor: { principal: 'local:bob', channel: 'cli' } }));
    expect((await ledger.reader.batchByKey(key))?.id).toBe(first.id);
    await ledger.transact((it) => it.changeBatch(first, { state: 'aborted', holdsKey: false }, aBatchEvent(first)));
    expect(await ledger.reader.batchByKey(key)).toBeUndefined();
    await insert(twin);
    expect((await ledger.reader.batchByKey(key))?.id).toBe(twin.id);
  });

  test('a change wins only over the version that was seen', async () => {
    const { ledger, clock } = fixture();
    const batch = aBatch();
    await insert(batch);
    clock.advance(7);
    const change = () => ledger.transact((it) => it.changeBatch(batch, { state: 'ready', receivedAt: START + 1, fingerprint: 'ab' }, aBatchEvent(batch)));
    expect(await Promise.all([change(), change()])).toEqual([true, false]);
    expect(await ledger.reader.batch(batch.id)).toEqual({ ...batch, state: 'ready', receivedAt: START + 1, fingerprint: 'ab', version: 2, updatedAt: clock.now() });
    expect(await ledger.reader.listEvents({ after: 0, limit: 5, batchId: batch.id })).toHaveLength(2);
  });

  test('every move that the table does not list is refused, from every state to every state', async () => {
    const { ledger } = fixture();
    for (const from of BATCH_STATES) {
      for (const to of BATCH_STATES) {
        const batch = aBatch({ state: from });
        await insert(batch);
        const moved = await ledger.transact((it) => it.changeBatch(batch, { state: to }, aBatchEvent(batch))).catch((error: unknown) => (error as Error).name);
        expect([from, to, moved]).toEqual([from, to, from === to || BATCH_MOVES[from].includes(to) ? true : 'IllegalMoveError']);
      }
    }
  });

  test('the list is newest first, in pages, by state where asked', async () => {
    const { ledger } = fixture();
    const made = [0, 1, 1, 2].map((later, index) => aBatch({ createdAt: START + later, state: index === 1 ? 'paused' : 'running' }));
    for (const batch of made) await insert(batch);
    const [a, b, c, d] = made.map(({ id }) => id);
    const pages = async (states?: Batch['state'][]) => {
      const ids: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await ledger.reader.listBatches({ limit: 2, ...(states && { states }), ...(cursor && { cursor }) });
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      return ids;
    };
    expect(await pages()).toEqual([d, c, b, a]);
    expect(await pages(['running', 'paused'])).toEqual([d, c, b, a]);
    expect(await pages(['running'])).toEqual([d, c, a]);
    expect(await pages([])).toEqual([]);
    await insert(aBatch({ actor: { principal: 'key:another', channel: 'api' } }));
    const filedBy = async (principal: string, states?: Batch['state'][]) =>
      (await ledger.reader.listBatches({ limit: 9, principal, ...(states && { states }) })).items.map((batch) => batch.actor.principal);
    expect(await filedBy('key:another')).toEqual(['key:another']);
    expect(await filedBy('key:another', ['paused'])).toEqual([]);
    expect(await filedBy('nobody')).toEqual([]);
    await expect(ledger.reader.listBatches({ limit: 1, cursor: 'garbage' })).rejects.toMatchObject({ name: 'InvalidCursorError' });
  });

  test('open batches are those that have not come to rest', async () => {
    const { ledger } = fixture();
    const running = aBatch({ state: 'running', createdAt: START + 2 });
    const ending = aBatch({ state: 'aborted', createdAt: START + 1 });
    for (const batch of [running, ending, aBatch({ state: 'aborted', finishedAt: START }), aBatch({ state: 'paused' })]) await insert(batch);
    expect((await ledger.reader.openBatches(['running', 'aborted'])).map(({ id }) => id)).toEqual([ending.id, running.id]);
    expect(await ledger.reader.openBatches([])).toEqual([]);
  });

  test('rows are recorded only with the version that was seen', async () => {
    const { ledger } = fixture();
    const batch = aBatch();
    await insert(batch);
    const record = (version: number, number: number) =>
      ledger.transact((it) => it.insertBatchItems({ id: batch.id, version }, [{ item: aBatchItem(batch, number), key: 'x' }], { rows: batch.rows }, aBatchEvent(batch)));
    expect(await record(9, 1)).toBe(false);
    expect(await record(1, 1)).toBe(true);
    // The same key twice in one batch.
    await expect(record(2, 2)).rejects.toThrow();
    expect(await ledger.reader.batchItems({ batchId: batch.id, after: 0, limit: 5 })).toEqual([{ item: aBatchItem(batch, 1), record: undefined }]);
    expect((await ledger.reader.batch(batch.id))?.version).toBe(2);
    expect(await ledger.reader.batchLines(batch.id, ['x', 'y'])).toEqual(new Map([['x', 2]]));
  });
}
