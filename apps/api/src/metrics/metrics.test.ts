import { expect, test } from '@jest/globals';
import { expectProblem } from '../test-support/expect-problem.ts';
import { file } from '../test-support/file.ts';
import { openTestApi } from '../test-support/test-api.ts';

test('Prometheus reads the metrics of this process', async () => {
  const api = await openTestApi();
  const application = await api.application();
  await file(application, { reference: 'shop:1' });
  const answer = await application.inject('/metrics');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body).toContain('# TYPE countermand_intake_total counter\ncountermand_intake_total{account="shop",channel="api",result="filed"} 1\n');
  expect(answer.body).toContain('countermand_queue_depth{account="shop",work_class="interactive_stop"} 1\n');
});

test('they tell of all accounts, so only an administrator of all reads them', async () => {
  const api = await openTestApi();
  for (const request of [{ scopes: ['admin' as const], accounts: ['shop'] }, { scopes: ['cancellations:read' as const] }]) {
    expectProblem(await (await api.application(await api.keyFor(request))).inject('/metrics'), 'not_found');
  }
  expectProblem(await (await api.application(null)).inject('/metrics'), 'unauthorized');
});

test('a process that keeps none says so', async () => {
  const application = await (await openTestApi({ metrics: undefined })).application();
  expectProblem(await application.inject('/metrics'), 'not_found');
});

test('a web page elsewhere reads none of it', async () => {
  const application = await (await openTestApi()).application();
  expectProblem(await application.inject({ url: '/metrics', headers: { host: 'evil.example' } }), 'foreign_host');
  expectProblem(await application.inject({ url: '/metrics', headers: { origin: 'https://evil.example' } }), 'foreign_origin');
});
