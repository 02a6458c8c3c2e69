import { connect, type Socket } from 'node:net';
import { LEDGER } from '@countermand/core';
import { expect, test } from '@jest/globals';
import type { Batch } from '@countermand/core/model';
import { keyOf } from '../test-support/default-key.ts';
import { rawRequest } from '../test-support/raw-request.ts';
import { openTestApi, type TestApi } from '../test-support/test-api.ts';

async function listening() {
  const api = await openTestApi();
  api.startWorker();
  return { api, url: (await api.listen()).url };
}

function upload(url: string, key: string, more = 'Transfer-Encoding: chunked'): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`POST /v1/batches HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${keyOf(url)}\r\nContent-Type: text/csv\r\nIdempotency-Key: ${key}\r\n${more}\r\n\r\n`);
  return socket;
}

function chunk(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
}

/** The first batch as soon as it is as wanted. */
async function batchOnce({ container }: TestApi, wanted: (batch: Batch) => boolean): Promise<Batch> {
  const ledger = container.resolve(LEDGER);
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const stop = ledger.onChange(() => {
        stop();
        resolve();
      });
    });
    const [batch] = (await ledger.reader.listBatches({ limit: 1 })).items;
    if (batch && wanted(batch)) return batch;
    await changed;
  }
}

function rows(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `shop:${from + index}\n`).join('');
}

test('an upload that is cut off in mid-file is aborted, never runs, and may be sent again under its key', async () => {
  const { api, url } = await listening();
  const socket = upload(url, 'one');
  socket.write(chunk(`reference\n${rows(1, 5_000)}`));
  await batchOnce(api, (batch) => batch.rows.total > 0);
  socket.destroy();
  const aborted = await batchOnce(api, ({ state }) => state !== 'receiving');
  expect(aborted).toMatchObject({ state: 'aborted', receivedAt: null, holdsKey: false });
  expect(api.provider.writes).toEqual([]);
  const again = await rawRequest(url, { method: 'POST', path: '/v1/batches', headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': 'one' }, body: 'reference\nshop:1\n' });
  expect([again.status, again.headers['idempotency-replayed'], again.json().id]).toEqual([202, undefined, expect.not.stringMatching(aborted.id)]);
});

test('less than its Content-Length promised is cut off as well', async () => {
  const { api, url } = await listening();
  const socket = upload(url, 'one', 'Content-Length: 100000');
  socket.write(`reference\n${rows(1, 5_000)}`);
  await batchOnce(api, (batch) => batch.rows.total > 0);
  socket.end();
  expect(await batchOnce(api, ({ state }) => state !== 'receiving')).toMatchObject({ state: 'aborted' });
  expect(api.provider.writes).toEqual([]);
});

test('a file that is refused at its first line is answered while it is still being sent', async () => {
  const { url } = await listening();
  const large = `reference,resaon\n${rows(1, 500_000)}`;
  const refused = await rawRequest(url, { method: 'POST', path: '/v1/batches', headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': 'one' }, body: large });
  expect([refused.status, refused.json().detail]).toEqual([400, expect.stringMatching(/no column "resaon"/)]);
});

test('twins under one key, sent at once, are one batch', async () => {
  const { api, url } = await listening();
  const body = `reference\n${rows(1, 2_000)}`;
  const send = () => rawRequest(url, { method: 'POST', path: '/v1/batches?start=false', headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': 'one' }, body });
  const answers = await Promise.all(Array.from({ length: 4 }, send));
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(3);
  const { items } = await api.container.resolve(LEDGER).reader.listBatches({ limit: 10 });
  expect(items.filter(({ state }) => state === 'ready')).toMatchObject([{ rows: { total: 2_000 } }]);
});

test('a server that is asked to stop ends an upload instead of waiting for it', async () => {
  const api = await openTestApi();
  const server = await api.listen();
  const socket = upload(server.url, 'one');
  socket.write(chunk(`reference\n${rows(1, 5_000)}`));
  await batchOnce(api, (batch) => batch.rows.total > 0);
  await server.close();
  expect(await batchOnce(api, ({ state }) => state !== 'receiving')).toMatchObject({ state: 'aborted' });
});

test.each(['application/json', 'text/csv'])('an upload of %s without a key is refused before its body is taken', async (type) => {
  const { url } = await listening();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
  socket.write(`POST /v1/batches HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer cmd_guessed\r\nContent-Type: ${type}\r\nIdempotency-Key: k\r\nContent-Length: 8000000\r\n\r\n[`);
  expect(await answer).toMatch(/^HTTP\/1\.1 401 /);
  socket.destroy();
});
