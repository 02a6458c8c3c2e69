import { ALICE, batchHarness, BOB, createUseCaseHarness, problemOf, references, rowsOf, valueOf } from '../test-support/index.ts';

function createHarness() {
  const core = createUseCaseHarness();
  return { ...core, ...batchHarness(core) };
}

const key = { idempotencyKey: 'k' };

test('law 5: the same upload under the same key gives the same batch, and makes nothing twice', async () => {
  const { fileBatch, ledger } = createHarness();
  const first = valueOf(await fileBatch(['acme:7', 'wrong', 'acme:8'], { note: 'x', sendAfter: '2026-03-02T10:00:00Z' }, key));
  const events = (await ledger.reader.listEvents({ after: 0, limit: 99 })).length;
  // Written otherwise, on other lines, under another name: the same meaning.
  const rows = [{ line: 9, account: 'acme', id: '007', reason: 'customer_request' }, { line: 10, reference: 'wrong ' }, { line: 12, reference: 'acme:8', note: 'x' }];
  const again = valueOf(await fileBatch(rows, { note: 'x', name: 'again', sendAfter: '2026-03-02T11:00:00+01:00' }, key));
  expect(again).toEqual({ batch: first.batch, replayed: true });
  expect(await ledger.reader.listEvents({ after: 0, limit: 99 })).toHaveLength(events);
});

test('law 5: the same key with another meaning is a problem', async () => {
  const { fileBatch } = createHarness();
  valueOf(await fileBatch(['acme:7', 'acme:8'], {}, key));
  const others = [
    fileBatch(['acme:7'], {}, key),
    fileBatch(['acme:8', 'acme:7'], {}, key),
    fileBatch(['acme:7', 'acme:8'], { options: { refund: true } }, key),
    fileBatch(['acme:7', 'acme:8'], { start: false }, key),
    fileBatch(['acme:7', { line: 3, reference: 'acme:8', reason: 'fraud' }], {}, key),
  ];
  for (const other of others) expect(problemOf(await other).code).toBe('idempotency_key_reused');
  const free = [await fileBatch(['acme:7'], {}, { ...key, actor: BOB }), await fileBatch(['acme:7'], {}, { ...key, route: 'another' })];
  for (const result of free) expect(valueOf(result).replayed).toBe(false);
});

test('law 5: a simultaneous twin waits for the first one and answers with its batch', async () => {
  const { fileBatch, clock, ledger } = createHarness();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  async function* first() {
    yield* rowsOf(references(700));
    await held;
  }
  const filing = fileBatch(first(), {}, key);
  await clock.advance(1);
  const twin = fileBatch(references(700), {}, { ...key, actor: ALICE });
  const otherTwin = fileBatch(references(600), {}, key);
  await clock.advance(3_000);
  release();
  await clock.advance(3_000);
  const { batch } = valueOf(await filing);
  expect(valueOf(await twin)).toEqual({ batch, replayed: true });
  expect(problemOf(await otherTwin).code).toBe('idempotency_key_reused');
  expect((await ledger.reader.listBatches({ limit: 9 })).items).toHaveLength(1);
  expect(ledger.listeners).toBe(0);
});

test('law 5: a twin of an upload that breaks is told to send again', async () => {
  const { fileBatch, clock } = createHarness();
  let cut = () => {};
  const held = new Promise<void>((_, reject) => (cut = () => reject(new Error('cut'))));
  async function* first() {
    yield* rowsOf(references(700));
    await held;
  }
  const filing = fileBatch(first(), {}, key);
  await clock.advance(1);
  const twin = fileBatch(references(700), {}, key);
  await clock.advance(1);
  cut();
  await clock.advance(2_000);
  expect(problemOf(await filing).code).toBe('upload_incomplete');
  expect(problemOf(await twin)).toMatchObject({ code: 'upload_incomplete', retryable: true });
  expect(valueOf(await fileBatch(references(700), {}, key)).replayed).toBe(false);
});
