import { LEDGER } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { batchCheckSchema, batchItemSchema, batchSchema } from '../schemas/batch.ts';
import { pageSchema } from '../schemas/page.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { fileBatch, postBatch } from '../test-support/file-batch.ts';
import { openTestApi, type TestApi } from '../test-support/test-api.ts';

async function opened() {
  const api = await openTestApi();
  return { api, application: await api.application() };
}

async function batchesOf({ container }: TestApi) {
  return (await container.resolve(LEDGER).reader.listBatches({ limit: 10 })).items;
}

test('a table is recorded, and answered with where it is', async () => {
  const { application } = await opened();
  const answer = await postBatch(application, 'reference,reason,note\nshop:7,fraud,\nshop:08,,"a, b"\n', { query: '?name=Monday&reason=duplicate&start=false' });
  expect(answer.statusCode).toBe(202);
  const batch = expectMatches(batchSchema, answer.json());
  expect(answer.headers).toMatchObject({ location: `/v1/batches/${batch.id}` });
  expect(batch).toMatchObject({ state: 'ready', name: 'Monday', reason: 'duplicate', rows: { total: 2, accepted: 2, invalid: 0, duplicate: 0 }, actor: expect.stringMatching(/^key:key_/), channel: 'api' });
  const items = (await application.inject(`/v1/batches/${batch.id}/items`)).json();
  expect(expectMatches(pageSchema(batchItemSchema), items).items).toMatchObject([
    { number: 1, line: 2, state: 'waiting', reference: 'shop:7', reason: 'fraud', note: null },
    { number: 2, line: 3, state: 'waiting', reference: 'shop:8', reason: 'duplicate', note: 'a, b' },
  ]);
});

test('JSON items are recorded alike; their place is their line', async () => {
  const { application } = await opened();
  const items = [{ reference: 'shop:7', expect: { orderNumber: 'N-7' } }, { account: 'shop', target: { kind: 'job', id: '8' }, reason: 'fraud' }, { reference: 'shop:x' }, { reference: 'shop:007' }];
  const batch = await fileBatch(application, { items, reason: 'duplicate', start: false });
  expect(batch.rows).toEqual({ total: 4, accepted: 2, invalid: 1, duplicate: 1 });
  const listed = (await application.inject(`/v1/batches/${batch.id}/items`)).json<{ items: object[] }>();
  expect(listed.items).toMatchObject([
    { line: 1, reference: 'shop:7', orderNumber: 'N-7', reason: 'duplicate' },
    { line: 2, reference: 'shop:8', reason: 'fraud' },
    { line: 3, state: 'invalid', problem: { code: 'invalid_id' } },
    { line: 4, state: 'duplicate' },
  ]);
  const invalid = (await application.inject(`/v1/batches/${batch.id}/items?state=invalid,duplicate&limit=1`)).json<{ items: object[]; nextCursor: string }>();
  expect([invalid.items, typeof invalid.nextCursor]).toEqual([[expect.objectContaining({ line: 3 })], 'string']);
});

test('wrong rows are recorded by line with a reason, and the others run', async () => {
  const { api, application } = await opened();
  api.startWorker();
  const rows = ['reference,reason', 'shop:1,fraud', '', 'nonsense,fraud', 'other:2,fraud', 'shop:3,whim', 'shop:4', 'shop:1,fraud', 'shop:5,fraud'];
  const batch = await fileBatch(application, rows.join('\r\n'));
  expect(batch.rows).toEqual({ total: 7, accepted: 2, invalid: 4, duplicate: 1 });
  const { items } = (await application.inject(`/v1/batches/${batch.id}/items?state=invalid`)).json<{ items: { line: number; problem: { code: string; message: string } }[] }>();
  expect(items.map(({ line, problem }) => [line, problem.code])).toEqual([
    [4, 'invalid_reference'],
    [5, 'unknown_account'],
    [6, 'invalid_request'],
    [7, 'invalid_request'],
  ]);
  for (const { problem } of items) expect(problem.message).toMatch(/\w+ .*\./);
});

test('the same under the same key is a replay, whatever it is written in; another one is refused', async () => {
  const { api, application } = await opened();
  const first = await fileBatch(application, 'reference\nshop:7\nshop:8\n', { key: 'one', query: '?start=false' });
  const again = await postBatch(application, 'sep=;\naccount;id\nshop;007\nshop;8\n', { key: 'one', query: '?start=false' });
  expect([again.statusCode, again.headers['idempotency-replayed'], again.headers.location, again.json().id]).toEqual([202, 'true', `/v1/batches/${first.id}`, first.id]);
  expectProblem(await postBatch(application, 'reference\nshop:7\n', { key: 'one', query: '?start=false' }), 'idempotency_key_reused');
  expect(await batchesOf(api)).toHaveLength(1);
});

test('validate=only makes every check, records nothing and needs no key', async () => {
  const { api, application } = await opened();
  const headers = { 'content-type': 'text/csv' };
  const answer = await application.inject({ method: 'POST', url: '/v1/batches?validate=only', headers, payload: 'reference\nshop:1\n\nshop:x\nshop:1\n' });
  expect(answer.statusCode).toBe(200);
  expect(expectMatches(batchCheckSchema, answer.json())).toMatchObject({
    rows: { total: 3, accepted: 1, invalid: 1, duplicate: 1 },
    blankLines: 1,
    problems: [{ line: 4, state: 'invalid', reference: 'shop:x' }, { line: 5, state: 'duplicate' }],
    more: 0,
  });
  const json = await application.inject({ method: 'POST', url: '/v1/batches?validate=only', payload: { items: [{ reference: 'shop:1' }] } });
  expect([json.statusCode, json.json().rows.accepted]).toEqual([200, 1]);
  expect(await batchesOf(api)).toEqual([]);
});

test('a file that cannot be trusted as a whole is refused, its key stays free, and it says why', async () => {
  const { application } = await opened();
  const refused = async (payload: string | Buffer) => expectProblem(await postBatch(application, payload, { key: 'one' }), 'invalid_request').detail;
  expect(await refused('reference,resaon\nshop:1,fraud\n')).toMatch(/^Line 1: there is no column "resaon"/);
  expect(await refused('reference,note\nshop:1,"cut of')).toMatch(/^Line 2: a quoted field begins here/);
  expect(await refused('')).toMatch(/^The file is empty/);
  expect(await fileBatch(application, 'reference\nshop:1\n', { key: 'one' })).toMatchObject({ rows: { accepted: 1 } });
});

test('without a key nothing is recorded', async () => {
  const { api, application } = await opened();
  const asked = { method: 'POST', url: '/v1/batches', headers: { 'content-type': 'text/csv' }, payload: 'reference\nshop:1\n' } as const;
  expectProblem(await application.inject(asked), 'idempotency_key_missing');
  expectProblem(await application.inject({ method: 'POST', url: '/v1/batches', payload: { items: [{ reference: 'shop:1' }] } }), 'idempotency_key_missing');
  expect(await batchesOf(api)).toEqual([]);
});

test('the charset of the content type counts, and one that is not understood is refused', async () => {
  const { application } = await opened();
  const table = Buffer.from('reference,note\nshop:1,größe\n', 'latin1');
  const told = await fileBatch(application, table, { type: 'text/csv; charset=windows-1252', query: '?start=false' });
  expect((await application.inject(`/v1/batches/${told.id}/items`)).json().items).toMatchObject([{ note: 'größe' }]);
  expect((await fileBatch(application, table, { type: 'text/csv; header=present', query: '?start=false' })).rows).toMatchObject({ accepted: 0, invalid: 1 });
  expectProblem(await postBatch(application, table, { type: 'text/csv; charset=ebcdic' }), 'unsupported_media_type');
});

test('one item a line is read as it arrives: a line that is no item is a wrong row', async () => {
  const { application } = await opened();
  const lines = ['{"reference":"shop:1","note":"größe"}', '', '{"account":"shop","target":{"id":"2"}}', '{"reference":"shop:3","resaon":"fraud"}', 'shop:4'].join('\n');
  const { id, rows, name, reason } = await fileBatch(application, lines, { type: 'application/x-ndjson', query: '?start=false&name=Lines&reason=fraud' });
  expect([name, reason, rows]).toEqual(['Lines', 'fraud', expect.objectContaining({ total: 4, accepted: 2, invalid: 2 })]);
  const { items } = (await application.inject(`/v1/batches/${id}/items`)).json<{ items: unknown[] }>();
  expect(items).toMatchObject([{ line: 1, reference: 'shop:1', note: 'größe' }, { line: 3, reference: 'shop:2' }, { line: 4, state: 'invalid' }, { line: 5, state: 'invalid' }]);
  const checked = await application.inject({ method: 'POST', url: '/v1/batches?validate=only', headers: { 'content-type': 'application/x-ndjson' }, payload: lines });
  expect(checked.json()).toMatchObject({ rows: { accepted: 2 }, blankLines: 1 });
});

test('other bodies, and settings in the wrong place, are refused by name', async () => {
  const { api, application } = await opened();
  for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/vnd.ms-excel']) {
    expectProblem(await postBatch(application, 'reference\nshop:1\n', { type }), 'unsupported_media_type', type);
  }
  expectProblem(await application.inject({ method: 'POST', url: '/v1/cancellations', headers: { 'content-type': 'text/csv', 'idempotency-key': 'k' }, payload: 'reference\nshop:1\n' }), 'unsupported_media_type');
  const items = [{ reference: 'shop:1' }];
  expect(expectProblem(await postBatch(application, { items }, { query: '?reason=fraud' }), 'invalid_request').errors).toEqual([{ pointer: '/reason', detail: 'belongs into the body' }]);
  expect(expectProblem(await postBatch(application, { items: [{ reference: 'shop:1', resaon: 'fraud' }] }), 'invalid_request').errors).toMatchObject([{ pointer: '/items/0/resaon' }]);
  expectProblem(await postBatch(application, { items, state: 'finished' }), 'invalid_request');
  expectProblem(await postBatch(application, { items: [] }), 'invalid_request');
  expectProblem(await postBatch(application, { items: [{ reference: 'shop:1', account: 'shop' }] }), 'invalid_request');
  expectProblem(await postBatch(application, 'reference\nshop:1\n', { query: '?reason=whim' }), 'invalid_request');
  expectProblem(await postBatch(application, 'reference\nshop:1\n', { query: '?colour=red' }), 'invalid_request');
  expect(expectProblem(await postBatch(application, { items: Array(10_001).fill({ reference: 'shop:1' }) }), 'invalid_request').detail).toMatch(/text\/csv/);
  expectProblem(await postBatch(application, { items: [{ reference: 'shop:1', note: 'x'.repeat(9_000_000) }] }), 'payload_too_large');
  expect(await batchesOf(api)).toEqual([]);
});

test('what is not there is a 404 on every route', async () => {
  const { application } = await opened();
  const id = 'bat_01M802M4APA16S7JWX3YFEAF2K';
  for (const path of ['', '/items', '/report.csv']) expectProblem(await application.inject(`/v1/batches/${id}${path}`), 'not_found', path);
  for (const path of ['pause', 'resume', 'abort', 'retry']) {
    expectProblem(await application.inject({ method: 'POST', url: `/v1/batches/${id}/${path}`, headers: { 'idempotency-key': 'k' } }), 'not_found', path);
  }
});
