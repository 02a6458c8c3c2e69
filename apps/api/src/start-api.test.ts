import { ConfigurationError, ListAccessKeys, RevokeAccessKey } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { startApi } from './index.ts';
import { rawRequest } from './test-support/raw-request.ts';
import { openTestApi } from './test-support/test-api.ts';

test('it listens where it says, on this machine only, and says so', async () => {
  const api = await openTestApi();
  const { url } = await api.listen();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
  expect((await rawRequest(url, { path: '/livez' })).json()).toEqual({ status: 'alive' });
  expect(api.log.filter((line) => line.includes('on this machine only'))).toEqual([expect.stringContaining(url)]);
});

test('it refuses an address that others can reach before anything is opened, unless that is meant and there is a key', async () => {
  const { container, adminKey, closeLater } = await openTestApi();
  const starting = startApi({ container, host: '0.0.0.0', port: 0 });
  await expect(starting).rejects.toThrow(/server\.host: "0\.0\.0\.0"/);
  await expect(starting).rejects.toBeInstanceOf(ConfigurationError);
  const { url, close } = await startApi({ container, host: '0.0.0.0', port: 0, allowRemote: true, hosts: ['stops.example'] });
  closeLater(close);
  const local = url.replace('0.0.0.0', '127.0.0.1');
  const ask = async (host: string) => (await rawRequest(local, { path: '/v1/accounts', key: adminKey, headers: { Host: host } })).status;
  expect([await ask('stops.example'), await ask('127.0.0.1'), await ask('evil.example'), await ask('10.0.0.1')]).toEqual([200, 200, 421, 421]);
  for (const { id } of await container.resolve(ListAccessKeys).execute()) await container.resolve(RevokeAccessKey).execute(id, { principal: 'local' });
  await expect(startApi({ container, host: '0.0.0.0', port: 0, allowRemote: true })).rejects.toThrow(/no key in force/);
});

test('a port in use is told in words', async () => {
  const api = await openTestApi();
  const port = Number(new URL((await api.listen()).url).port);
  await expect(startApi({ container: api.container, host: '127.0.0.1', port })).rejects.toThrow(`server.port: port ${port} on 127.0.0.1 is in use.`);
});

test('once closed it takes no more, and the container is still the caller’s', async () => {
  const api = await openTestApi();
  const { url, close } = await api.listen();
  await rawRequest(url, { path: '/livez' });
  await close();
  await expect(rawRequest(url, { path: '/livez' })).rejects.toThrow('ECONNREFUSED');
  expect((await (await api.application()).inject('/readyz')).statusCode).toBe(200);
});
