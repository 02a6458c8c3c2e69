import { expect, test } from '@jest/globals';
import { createSimulator } from './simulator.ts';
import { createTestCall } from './test-call.ts';
import { createTestClient } from './test-client.ts';

test('talks to a simulator as the host would', async () => {
  const simulator = await createSimulator({
    name: 'Acme',
    basePath: '/v1',
    token: 'right',
    routes: [{ operation: 'read', kind: 'read', method: 'GET', pattern: '/orders/:id/', handle: ({ headers }) => ({ status: 200, body: { version: headers['x-version'] } }) }],
  });
  const client = createTestClient(simulator.url, 'right', { headers: { 'X-Version': '2' } });
  const stranger = createTestClient(simulator.url, 'wrong');
  const request = { operation: 'read', method: 'GET', path: ['orders', '7'], trailingSlash: true } as const;
  try {
    expect(await client.send(request, createTestCall())).toMatchObject({ status: 200, body: { value: { version: '2' } } });
    expect(await stranger.send(request, createTestCall())).toMatchObject({ status: 401 });
  } finally {
    await Promise.all([client.close(), stranger.close(), simulator.close()]);
  }
});
