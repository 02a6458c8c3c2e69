import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { openTestApi } from '../test-support/test-api.ts';

const BODY = '{"reference":"shop:1"}';

async function openPosting() {
  const api = await openTestApi();
  const { url } = await api.listen();
  /** Posts under header lines of its own; answers status and code. */
  const post = async (path: string, body: string, ...keys: string[]): Promise<string> => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const head = [`POST ${path} HTTP/1.1`, 'Host: localhost', `Authorization: Bearer ${api.adminKey}`, 'Connection: close', 'Content-Type: application/json', `Content-Length: ${body.length}`, ...keys, '', ''];
    socket.write(Buffer.from(head.join('\r\n') + body, 'utf8'));
    const answer = await text(socket);
    return `${/\d{3}/.exec(answer)?.[0]} ${/"code":"(\w+)"/.exec(answer)?.[1] ?? ''}`.trim();
  };
  return { api, post };
}

test('a key is one line of visible ASCII, at most 255 long; else nothing is filed', async () => {
  const { api, post } = await openPosting();
  const key = (value: string) => `Idempotency-Key: ${value}`;
  const items = '{"items":[{"reference":"shop:1"}]}';
  for (const [path, body] of [['/v1/cancellations', BODY], ['/v1/batches', items], ['/v1/batches/bat_none/retry', '{}']] as const) {
    expect(await post(path, body)).toBe('400 idempotency_key_missing');
    expect(await post(path, body, key(''))).toBe('400 idempotency_key_missing');
    expect(await post(path, body, key(' \t '))).toBe('400 idempotency_key_missing');
    for (const wrong of ['x'.repeat(256), 'clé', '钥匙', 'a\u0001b', '\u007f']) expect([wrong, await post(path, body, key(wrong))]).toEqual([wrong, expect.stringMatching(/^400 (invalid_request|malformed_request)$/)]);
    expect(await post(path, body, key('a'), key('b'))).toBe('400 invalid_request');
    expect(await post(path, body, key('a'), key('a'))).toBe('400 invalid_request');
  }
  const list = await (await api.application()).inject('/v1/cancellations');
  expect(list.json()).toMatchObject({ items: [] });
  expect(await post('/v1/cancellations', BODY, key('x'.repeat(255)))).toBe('202');
  expect(await post('/v1/cancellations', BODY, key('~ !"#%&\'()*+,-./:;<=>?@[\\]^_`{|}'))).toBe('202');
});

test('two tries with the same key at the same instant are one request', async () => {
  const { api, post } = await openPosting();
  const answers = await Promise.all(Array.from({ length: 50 }, () => post('/v1/cancellations', BODY, 'Idempotency-Key: twin')));
  expect(new Set(answers)).toEqual(new Set(['202']));
  const list = (await (await api.application()).inject('/v1/cancellations')).json<{ items: { requesters: unknown[] }[] }>();
  expect(list.items.map(({ requesters }) => requesters.length)).toEqual([1]);
});
