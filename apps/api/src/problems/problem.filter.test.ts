import { FindTargets, LedgerUnavailableError, ListProviders, LEDGER, type Ledger } from '@countermand/core';
import { failed } from '@countermand/core/model';
import { expect, test } from '@jest/globals';
import { expectProblem } from '../test-support/expect-problem.ts';
import { openTestApi } from '../test-support/test-api.ts';

test('an error nobody expected is logged under the request id, and told nobody', async () => {
  const execute = () => {
    throw new Error('canary-internal', { cause: new Error('canary-cause') });
  };
  const api = await openTestApi({ override: (container) => container.registerInstance(ListProviders, { execute } as unknown as ListProviders) });
  const answer = await (await api.application()).inject({ url: '/v1/providers', headers: { 'x-request-id': 'mine' } });
  expectProblem(answer, 'internal_error');
  expect(answer.body).not.toContain('canary');
  expect(api.log.filter((line) => line.includes('canary-internal'))).toEqual([expect.stringContaining('"requestId":"mine"')]);
});

test('without its ledger the server says so and asks to be asked again, whoever calls', async () => {
  let lost = false;
  const losing = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === 'reader') return losing(value as Ledger['reader']);
        if (lost) return () => Promise.reject(new LedgerUnavailableError('canary-path /var/lib/somebody/countermand.db: disk I/O error'));
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  const override: NonNullable<Parameters<typeof openTestApi>[0]>['override'] = (container) => void container.registerInstance(LEDGER, losing(container.resolve(LEDGER)));
  const api = await openTestApi({ override });
  const application = await api.application();
  lost = true;
  api.closeLater(() => (lost = false));
  const asked = [
    { url: '/readyz' },
    { url: '/v1/cancellations' },
    { url: '/v1/cancellations/can_1?wait=60' },
    { method: 'POST', url: '/v1/cancellations', headers: { 'idempotency-key': 'k' }, payload: { reference: 'shop:7' } },
  ] as const;
  for (const request of asked) {
    const answer = await application.inject(request);
    expect(expectProblem(answer, 'ledger_unavailable').retryable).toBe(true);
    expect(answer.headers['retry-after']).toBe('1');
    expect(answer.body).not.toContain('canary');
  }
  expect((await application.inject('/livez')).statusCode).toBe(200);
  expect(api.log.filter((line) => line.includes('canary-path'))).toEqual([expect.stringContaining('The ledger cannot be used; requests are answered with 503 until it can.')]);
});

test('Retry-After is rounded up, and there only where it is known', async () => {
  const execute = async () => failed('provider_rate_limited', 'Later.', { retryable: true, retryAfterMs: 1_001 });
  const api = await openTestApi({ override: (container) => container.registerInstance(FindTargets, { execute } as unknown as FindTargets) });
  const application = await api.application();
  const limited = await application.inject('/v1/targets?search=7');
  expect(expectProblem(limited, 'provider_rate_limited').retryable).toBe(true);
  expect(limited.headers['retry-after']).toBe('2');
  expect((await application.inject('/nowhere')).headers['retry-after']).toBeUndefined();
});
