import { CLOCK, RevokeAccessKey } from '@countermand/core';
import { ModulesContainer } from '@nestjs/core';
import { expect, test } from '@jest/globals';
import { expectProblem } from '../test-support/expect-problem.ts';
import { makeKey } from '../test-support/make-key.ts';
import { rawRequest } from '../test-support/raw-request.ts';
import { openTestApi } from '../test-support/test-api.ts';
import { ROUTE_ACCESS } from './route-access.ts';

/** Every method of every controller that answers a path. */
function handlers(modules: ModulesContainer): readonly { readonly name: string; readonly access: unknown }[] {
  return [...modules.values()].flatMap((module) => [...module.controllers.values()]).flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const methods = Object.entries(Object.getOwnPropertyDescriptors(metatype.prototype)).filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function' && Reflect.hasMetadata('path', value as object));
    return methods.map(([name, { value }]) => ({
      name: `${metatype.name}.${name}`,
      access: Reflect.getMetadata(ROUTE_ACCESS, value as object) ?? Reflect.getMetadata(ROUTE_ACCESS, metatype),
    }));
  });
}

test('every route says which scope it needs, or that it is open', async () => {
  const application = await (await openTestApi()).application();
  const found = handlers(application.get(ModulesContainer));
  expect(found.length).toBeGreaterThan(25);
  expect(found.filter(({ access }) => access === undefined)).toEqual([]);
});

test('only pages, probes, and what brings another proof are open', async () => {
  const application = await (await openTestApi()).application();
  const open = handlers(application.get(ModulesContainer)).filter(({ access }) => access === 'open');
  expect(open.map(({ name }) => name).sort()).toEqual([
    'HealthController.live',
    'HealthController.ready',
    'HomeController.home',
    'NotificationsController.signed',
    'NotificationsController.unsigned',
    'NotificationsController.unsignedWithSuffix',
    'OpenapiController.read',
    'PagesController.docs',
    'PagesController.problem',
    'SignInController.out',
    'SignInController.show',
    'SignInController.use',
  ]);
});

test('a key that is unknown, of another kind, or sent in another way is refused', async () => {
  const api = await openTestApi();
  const { url } = await api.listen();
  const asking = (authorization: string) => rawRequest(url, { path: '/v1/accounts', headers: { Authorization: authorization } });
  expect((await asking(`bearer ${api.adminKey}`)).status).toBe(200);
  for (const authorization of ['', 'Bearer', api.adminKey, `Basic ${api.adminKey}`, `Bearer ${api.adminKey}x`, `Bearer ${api.adminKey.slice(0, -1)}`, 'Bearer cms_x', 'Bearer cmd_', `Bearer cmd_${'x'.repeat(5_000)}`]) {
    const answer = await asking(authorization);
    expectProblem(answer, 'unauthorized', authorization);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  }
});

test('a key without the scope finds nothing there, in the words for a path that is none', async () => {
  const api = await openTestApi();
  const application = await api.application(await api.keyFor({ scopes: ['cancellations:read'] }));
  expect((await application.inject('/v1/cancellations')).statusCode).toBe(200);
  const { detail } = expectProblem(await application.inject('/v1/nosuchpath'), 'not_found');
  for (const url of ['/v1/accounts', '/v1/providers', '/v1/targets?search=7', '/v1/keys', '/metrics']) expect(expectProblem(await application.inject(url), 'not_found', url).detail).toBe(detail);
});

test('a revoked key is refused within a second, and an expired one at once', async () => {
  let ahead = 0;
  const api = await openTestApi({
    override: (container) => {
      const clock = container.resolve(CLOCK);
      container.registerInstance(CLOCK, { ...clock, now: () => clock.now() + ahead, monotonic: () => clock.monotonic() + ahead, sleep: (ms, signal) => clock.sleep(ms, signal) });
    },
  });
  const application = await api.application(null);
  const ask = (key: string) => application.inject({ url: '/v1/cancellations', headers: { authorization: `Bearer ${key}` } });
  const revoked = await makeKey(api.container);
  const expiring = await makeKey(api.container, { expiresAt: new Date(Date.now() + 60_000).toISOString() });
  for (const { secret } of [revoked, expiring]) expect((await ask(secret)).statusCode).toBe(200);
  await api.container.resolve(RevokeAccessKey).execute(revoked.key.id, { principal: 'local' });
  ahead = 1_000;
  expectProblem(await ask(revoked.secret), 'unauthorized');
  expect((await ask(expiring.secret)).statusCode).toBe(200);
  ahead = 61_000;
  expectProblem(await ask(expiring.secret), 'unauthorized');
});
