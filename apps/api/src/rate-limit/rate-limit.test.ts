import { RevokeAccessKey } from '@countermand/core';
import { expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { expectProblem } from '../test-support/expect-problem.ts';
import { file, post } from '../test-support/file.ts';
import { makeKey } from '../test-support/make-key.ts';
import { openTestApi } from '../test-support/test-api.ts';

const BAD_KEY = { authorization: 'Bearer cmd_guessed' };

async function limitedTo(requests: number) {
  const api = await openTestApi({ rateLimit: { requests, perSeconds: 60 } });
  return { api, application: await api.application() };
}

/** Sends it until the budget is used up; answers what came then. */
async function exhaust(application: NestFastifyApplication, request: InjectOptions, requests: number) {
  for (let sent = 0; sent < requests; sent++) expect((await application.inject(request)).statusCode).not.toBe(429);
  return application.inject(request);
}

test('every answer tells what is left, and one too many is refused in words', async () => {
  const { application } = await limitedTo(3);
  const first = await application.inject('/v1/accounts');
  expect(first.headers).toMatchObject({ 'ratelimit-policy': '"default";q=3;w=60', ratelimit: '"default";r=2;t=60' });
  const refused = await exhaust(application, { url: '/v1/accounts' }, 2);
  expect(expectProblem(refused, 'too_many_requests')).toMatchObject({ limitedBy: 'countermand', retryable: true, detail: expect.stringContaining('with this key, at most 3 are taken in 60 s') });
  expect(refused.headers['ratelimit']).toMatch(/^"default";r=0;t=(59|60)$/);
  expect(refused.headers['retry-after']).toMatch(/^(59|60)$/);
});

test('each key has a budget of its own, and who has none shares that of the address', async () => {
  const { api, application } = await limitedTo(4);
  const other = { authorization: `Bearer ${await api.keyFor({ name: 'another' })}` };
  expectProblem(await exhaust(application, { url: '/v1/accounts' }, 4), 'too_many_requests');
  expect((await application.inject({ url: '/v1/accounts', headers: other })).statusCode).toBe(200);
  expectProblem(await exhaust(application, { url: '/v1/accounts', headers: BAD_KEY }, 4), 'too_many_requests');
  // Whoever guesses keys from the same address takes nothing from those who have one.
  expect((await application.inject({ url: '/v1/accounts', headers: other })).statusCode).toBe(200);
  expectProblem(await application.inject({ url: '/docs', headers: BAD_KEY }), 'too_many_requests');
  expect((await application.inject({ url: '/v1/accounts', headers: BAD_KEY, remoteAddress: '192.0.2.7' })).statusCode).toBe(401);
});

test('a key that was revoked counts against the address, and uses up nothing of what it had', async () => {
  const { api, application } = await limitedTo(3);
  const { key, secret } = await makeKey(api.container, { name: 'leaked' });
  await api.container.resolve(RevokeAccessKey).execute(key.id, { principal: 'local' });
  const withRevoked = { url: '/v1/cancellations', headers: { authorization: `Bearer ${secret}` } };
  const refused = await application.inject(withRevoked);
  expect([expectProblem(refused, 'unauthorized').status, refused.headers['ratelimit']]).toEqual([401, '"default";r=2;t=60']);
  // The same budget as of anybody else at that address without a key.
  expect((await application.inject({ url: '/v1/accounts', headers: BAD_KEY })).headers['ratelimit']).toMatch('"default";r=1;');
  expect((await application.inject({ ...withRevoked, remoteAddress: '192.0.2.7' })).headers['ratelimit']).toMatch('"default";r=2;');
  expect(expectProblem(await exhaust(application, withRevoked, 1), 'too_many_requests').detail).toContain('from this address without a key that holds');
});

test('nothing that is refused escapes it: no path, no method, no body', async () => {
  const { application } = await limitedTo(5);
  const headers = { ...BAD_KEY, 'content-type': 'application/json' };
  const requests: readonly InjectOptions[] = [
    { url: '/nowhere', headers },
    { url: '/%zz', headers },
    { method: 'DELETE', url: '/v1/accounts', headers },
    { method: 'OPTIONS', url: '/v1/accounts', headers },
    { method: 'POST', url: '/v1/previews', headers, payload: '{"' },
  ];
  for (const [index, request] of requests.entries()) expect((await application.inject(request)).headers['ratelimit']).toMatch(`"default";r=${4 - index};`);
  for (const request of requests) expectProblem(await application.inject(request), 'too_many_requests', request.url as string);
});

test('web pages elsewhere use up nothing; supervisors are always answered', async () => {
  const { application } = await limitedTo(1);
  const foreign = { url: '/v1/accounts', headers: { origin: 'https://shop.example' } };
  for (let sent = 0; sent < 3; sent++) expect(expectProblem(await application.inject(foreign), 'foreign_origin').status).toBe(403);
  expect((await application.inject(foreign)).headers['ratelimit']).toBe('"default";r=1;t=60');
  for (let sent = 0; sent < 3; sent++) for (const url of ['/livez', '/readyz']) expect((await application.inject(url)).statusCode).toBe(200);
});

test('what a browser asks before it calls is not counted: it names no key, and pages of many people may come from one address', async () => {
  const api = await openTestApi({ rateLimit: { requests: 1, perSeconds: 60 }, origins: ['https://portal.example'] });
  const application = await api.application(null);
  const ask = () => application.inject({ method: 'OPTIONS', url: '/v1/cancellations', headers: { origin: 'https://portal.example', 'access-control-request-method': 'POST' } });
  for (let sent = 0; sent < 3; sent++) expect((await ask()).statusCode).toBe(204);
  expectProblem(await exhaust(application, { url: '/v1/accounts' }, 1), 'too_many_requests');
  expect((await ask()).statusCode).toBe(204);
});

test('a stop that was refused for its number was not filed, and its key is free', async () => {
  const { api, application } = await limitedTo(1);
  await file(application, { reference: 'shop:1' });
  expectProblem(await post(application, { reference: 'shop:2' }, { key: 'again' }), 'too_many_requests');
  const other = { authorization: `Bearer ${await api.keyFor({ name: 'another' })}` };
  expect((await application.inject({ url: '/v1/cancellations', headers: other })).json<{ items: unknown[] }>().items).toHaveLength(1);
});
