import { createUseCaseHarness, problemOf, references, rowsOf, valueOf } from '../test-support/index.ts';
import { MOST_SHOWN_ROWS, type BatchRow } from './batch-request.ts';
import { CheckBatch } from './check-batch.ts';

function check(rows: AsyncIterable<BatchRow>) {
  const core = createUseCaseHarness();
  return { core, result: core.container.resolve(CheckBatch).execute({ reason: 'fraud', start: true, rows }) };
}

test('a check finds what filing would find, and records nothing', async () => {
  const { core, result } = check(rowsOf([...references(600), 'acme:5', 'wrong', 'acme:@X', 'acme:@X']));
  const { rows, orders, finishBy, problems, more } = valueOf(await result);
  expect(rows).toEqual({ total: 604, accepted: 601, invalid: 1, duplicate: 2 });
  expect(orders).toEqual([
    { account: 'acme', kind: 'job', rows: 600 },
    { account: 'acme', kind: null, rows: 1 },
  ]);
  expect(finishBy).toBeGreaterThan(core.clock.now());
  expect(problems.map(({ line, state }) => [line, state])).toEqual([
    [602, 'duplicate'],
    [603, 'invalid'],
    [605, 'duplicate'],
  ]);
  expect(more).toBe(0);
  expect(await core.events()).toEqual([]);
  expect((await core.ledger.reader.listBatches({ limit: 1 })).items).toEqual([]);
});

test('of very many wrong rows it shows some, and counts the others', async () => {
  const { problems, more } = valueOf(await check(rowsOf(Array.from({ length: MOST_SHOWN_ROWS + 7 }, () => 'wrong'))).result);
  expect([problems.length, more]).toEqual([MOST_SHOWN_ROWS, 7]);
});

test('what breaks off cannot be checked', async () => {
  async function* breaking() {
    yield* rowsOf(['acme:1']);
    await Promise.reject(new Error('cut'));
  }
  expect(problemOf(await check(breaking()).result).code).toBe('upload_incomplete');
  expect(problemOf(await check(rowsOf([])).result).code).toBe('invalid_request');
});
