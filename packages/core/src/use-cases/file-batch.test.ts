import type { BatchRow } from './batch-request.ts';
import { FileBatch } from './file-batch.ts';
import { ALICE, BATCH_ROUTE, batchHarness, createUseCaseHarness, problemOf, references, rowsOf, valueOf } from '../test-support/index.ts';

function createHarness(parts: Parameters<typeof createUseCaseHarness>[0] = {}) {
  const core = createUseCaseHarness(parts);
  return { ...core, ...batchHarness(core) };
}

test('good rows wait, wrong ones are recorded with their line and why, and the batch runs', async () => {
  const { fileBatch, items, clock } = createHarness();
  const rows: BatchRow[] = [
    { line: 2, reference: ' acme:007 ', note: ' call back ', reason: 'FRAUD', orderNumber: 'N-7' },
    { line: 3, account: 'acme', kind: 'parcel', id: 'P-1' },
    { line: 4, reference: 'acme:seven' },
    { line: 6, reference: 'nobody:7' },
    { line: 7, reference: 'acme:8', reason: 'boredom' },
    { line: 8, reference: 'acme:9', note: 'x'.repeat(501) },
    { line: 9, problem: 'It has three cells where two are expected.', written: 'a,b,c' },
    { line: 10, account: 'acme', id: '7' },
    { line: 11, reference: 'acme-too:7' },
    { line: 12, reference: 'acme:@N-1' },
    { line: 13, reference: 'acme:@N-1', orderNumber: 'N-1' },
  ];
  const { batch, replayed } = valueOf(await fileBatch(rows, { name: 'Friday', note: 'all of them', options: {} }));
  expect(replayed).toBe(false);
  expect(batch).toMatchObject({
    state: 'running',
    name: 'Friday',
    rows: { total: 11, accepted: 3, invalid: 5, duplicate: 3 },
    receivedAt: clock.now(),
    startedAt: clock.now(),
    activeSince: clock.now(),
    finishedAt: null,
  });
  const listed = (await items(batch.id)).map(({ item }) => item);
  expect(listed.map(({ number, line, state }) => [number, line, state])).toEqual([
    [1, 2, 'waiting'],
    [2, 3, 'waiting'],
    [3, 4, 'invalid'],
    [4, 6, 'invalid'],
    [5, 7, 'invalid'],
    [6, 8, 'invalid'],
    [7, 9, 'invalid'],
    [8, 10, 'duplicate'],
    [9, 11, 'duplicate'],
    [10, 12, 'waiting'],
    [11, 13, 'duplicate'],
  ]);
  expect(listed[0]).toMatchObject({ account: 'acme', target: { kind: 'job', id: '7' }, reference: 'acme:7', reason: 'fraud', note: 'call back', orderNumber: 'N-7' });
  expect(listed[1]).toMatchObject({ target: { kind: 'parcel', id: 'P-1' }, reason: 'customer_request', note: 'all of them', orderNumber: null });
  expect(listed.map(({ problem }) => problem?.code ?? null)).toEqual([
    null,
    null,
    'invalid_id',
    'unknown_account',
    'invalid_request',
    'invalid_request',
    'invalid_request',
    'invalid_request',
    'invalid_request',
    null,
    'invalid_request',
  ]);
  expect(listed[7]?.problem?.message).toContain('line 2');
  expect(listed[10]?.problem?.message).toContain('line 12');
});

test('an option that a row’s kind lacks makes that row invalid', async () => {
  const { fileBatch, items } = createHarness();
  const { batch } = valueOf(await fileBatch(['acme:1', 'acme:parcel/P-1'], { options: { refund: true } }));
  expect((await items(batch.id)).map(({ item }) => item.problem?.code)).toEqual([undefined, 'unsupported_option']);
});

test('duplicates are found across commits, however far apart', async () => {
  const { fileBatch, items } = createHarness();
  const { batch } = valueOf(await fileBatch([...references(1_200), 'acme:3', 'acme:1100']));
  expect(batch.rows).toEqual({ total: 1_202, accepted: 1_200, invalid: 0, duplicate: 2 });
  expect((await items(batch.id)).slice(-2).map(({ item }) => item.problem?.message)).toEqual([expect.stringContaining('line 4') as string, expect.stringContaining('line 1101') as string]);
});

test('nothing of an upload runs before its end; what breaks is aborted and frees its key', async () => {
  const { fileBatch, ledger } = createHarness();
  async function* breaking() {
    yield* rowsOf(references(600));
    expect(await ledger.reader.accountsWithWork()).toEqual([]);
    expect((await ledger.reader.openBatches(['receiving'])).map(({ rows }) => rows.total)).toEqual([500]);
    throw new Error('the line was cut');
  }
  expect(problemOf(await fileBatch(breaking(), {}, { idempotencyKey: 'k' }))).toMatchObject({ code: 'upload_incomplete', retryable: true });
  const [broken] = (await ledger.reader.listBatches({ limit: 9 })).items;
  expect(broken).toMatchObject({ state: 'aborted', holdsKey: false, remark: expect.stringContaining('broke off') as string });
  expect(broken?.finishedAt).not.toBeNull();
  expect(await ledger.reader.accountsWithWork()).toEqual([]);
  expect(valueOf(await fileBatch(['acme:1'], {}, { idempotencyKey: 'k' }))).toMatchObject({ replayed: false, batch: { state: 'running' } });
});

test('an upload that hangs ends when its sender gives up', async () => {
  const { container, ledger } = createHarness();
  const sender = new AbortController();
  async function* slow() {
    yield* rowsOf(references(500));
    sender.abort();
    await new Promise(() => {});
  }
  const context = { actor: ALICE, idempotencyKey: 'k', route: BATCH_ROUTE };
  const result = await container.resolve(FileBatch).execute({ reason: 'fraud', start: true, rows: slow() }, context, sender.signal);
  expect(problemOf(result).code).toBe('upload_incomplete');
  expect((await ledger.reader.listBatches({ limit: 9 })).items.map(({ state, rows }) => [state, rows.total])).toEqual([['aborted', 500]]);
});

test('an upload without rows, with a wrong time or without a key records nothing', async () => {
  const { fileBatch, ledger } = createHarness();
  expect(problemOf(await fileBatch([])).code).toBe('invalid_request');
  expect(problemOf(await fileBatch(['acme:1'], { sendAfter: 'tomorrow' })).code).toBe('invalid_request');
  expect(problemOf(await fileBatch(['acme:1'], {}, { idempotencyKey: ' ' })).code).toBe('idempotency_key_missing');
  expect(await ledger.reader.listEvents({ after: 0, limit: 9 })).toEqual([]);
});

test('a batch that is not to start waits as ready; one that does waits out its undo window', async () => {
  const { fileBatch, clock } = createHarness({ settings: { undoWindowSeconds: 30 } });
  expect(valueOf(await fileBatch(['acme:1'], { start: false })).batch).toMatchObject({ state: 'ready', startedAt: null, sendAfter: null });
  expect(valueOf(await fileBatch(['acme:1'])).batch).toMatchObject({ state: 'running', sendAfter: clock.now() + 30_000 });
  const at = new Date(clock.now() + 5_000).toISOString();
  expect(valueOf(await fileBatch(['acme:1'], { sendAfter: at })).batch).toMatchObject({ sendAfter: clock.now() + 5_000 });
});

test('law 9: every change of a batch leaves one event', async () => {
  const { fileBatch, ledger, batch } = createHarness();
  const { id } = valueOf(await fileBatch([...references(501), 'wrong'])).batch;
  const events = await ledger.reader.listEvents({ after: 0, limit: 99, batchId: id });
  expect(events.map(({ type, from, to, data }) => [type, from, to, data['accepted'], data['invalid']])).toEqual([
    ['batch.created', null, 'receiving', undefined, undefined],
    ['batch.rows_recorded', null, null, 500, 0],
    ['batch.rows_recorded', null, null, 1, 1],
    ['batch.state_changed', 'receiving', 'ready', undefined, undefined],
    ['batch.state_changed', 'ready', 'running', undefined, undefined],
  ]);
  expect((await batch(id)).version).toBe(events.length);
});
