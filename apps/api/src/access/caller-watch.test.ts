import { request } from 'node:http';
import { LEDGER, RevokeAccessKey } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { hastyClock } from '../test-support/hasty-clock.ts';
import { makeKey } from '../test-support/make-key.ts';
import { postJson, rawRequest } from '../test-support/raw-request.ts';
import { openTestApi } from '../test-support/test-api.ts';

/** A server, and a key of its own that can be revoked. */
async function withLeakedKey() {
  const api = await openTestApi({ override: hastyClock(5) });
  api.provider.orders.set('7', 'active');
  const { url } = await api.listen();
  const { key, secret } = await makeKey(api.container, { name: 'leaked' });
  const { reader } = api.container.resolve(LEDGER);
  const revokeOnceUsed = async () => {
    while ((await reader.accessKey(key.id))?.lastUsedAt == null) await new Promise((resolve) => setImmediate(resolve));
    await api.container.resolve(RevokeAccessKey).execute(key.id, { principal: 'local' });
  };
  return { reader, url, revokeOnceUsed, headers: { Authorization: `Bearer ${secret}` } };
}

test.each(['', '?validate=only'])('an upload%s whose key is revoked while it comes in is refused, and nothing of it runs', async (query) => {
  const { reader, url, revokeOnceUsed, headers } = await withLeakedKey();
  const uploading = request(`${url}/v1/batches${query}`, { method: 'POST', headers: { ...headers, 'Content-Type': 'text/csv', 'Idempotency-Key': 'k' } });
  const answer = new Promise<number | undefined>((resolve, reject) => uploading.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject));
  uploading.write('reference\nshop:7\n');
  await revokeOnceUsed();
  expect(await answer).toBe(401);
  uploading.destroy();
  const { items } = await reader.listBatches({ limit: 5 });
  expect(items.filter(({ state }) => state !== 'aborted')).toEqual([]);
});

test('a wait ends with its key', async () => {
  const { url, revokeOnceUsed, headers } = await withLeakedKey();
  const { id } = (await postJson(url, '/v1/cancellations', { reference: 'shop:7' }, { 'Idempotency-Key': 'k' })).json<{ id: string }>();
  const started = performance.now();
  const waiting = rawRequest(url, { path: `/v1/cancellations/${id}?wait=60`, headers });
  await revokeOnceUsed();
  expect([200, 401]).toContain((await waiting).status);
  // By itself it would end after a fifth of a minute.
  expect(performance.now() - started).toBeLessThan(10_000);
});
