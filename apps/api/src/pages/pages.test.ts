import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { HTTP_PROBLEMS } from '../problems/http-problems.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { openTestApi, type TestApiOptions } from '../test-support/test-api.ts';

async function page(url: string, options: TestApiOptions = {}) {
  const answer = await (await (await openTestApi(options)).application()).inject(url);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  return answer;
}

test('the start page says what this is, how to sign in, and leads on', async () => {
  const { body } = await page('/');
  for (const link of ['/docs', '/openapi.json', '/readyz']) expect(body).toContain(`href="${link}"`);
  for (const said of ['This browser is not signed in', 'countermand sign-in', 'countermand keys create']) expect(body).toContain(said);
  for (const hidden of ['demo', 'shop', 'Accounts']) expect(body).not.toContain(hidden);
});

test('the demo says that it is one', async () => {
  expect((await page('/', { demo: true })).body).toContain('This is the demo.');
});

test('the docs show every call, schema and problem', async () => {
  const { body } = await page('/docs');
  for (const shown of ['id="fileCancellation"', 'Idempotency-Key', 'id="schema-Cancellation"', ...Object.keys(HTTP_PROBLEMS)]) expect(body).toContain(shown);
});

test('every link within the docs leads somewhere, and each call has its curl line and its answer', async () => {
  const { body } = await page('/docs');
  const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const inner = [...body.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(inner.length).toBeGreaterThan(100);
  expect(inner.filter((id) => !ids.has(id ?? ''))).toEqual([]);
  const calls = body.split('<section class="call"').slice(1);
  expect(calls.length).toBeGreaterThan(20);
  expect(calls.filter((call) => !call.includes('<pre>curl '))).toEqual([]);
  expect(body).toContain('-H &quot;Authorization: Bearer $COUNTERMAND_API_TOKEN&quot;');
});

test('the page of a problem says what it means, what to do, whether to ask again, and shows one', async () => {
  const { body } = await page('/problems/provider_unavailable');
  for (const said of ['What it means', 'What to do', 'Yes: the same request may succeed later.', '&quot;code&quot;: &quot;provider_unavailable&quot;']) expect(body).toContain(said);
});

test.each(['/', '/docs', '/problems/not_found'])('%s loads nothing, runs nothing, and its one style is the one allowed', async (url) => {
  const { body, headers } = await page(url);
  expect(body).not.toMatch(/<script|<link|<img|<iframe|<form|\son\w+=|\sstyle=|(?:src|href|action)="(?!\/|#)/i);
  const style = /<style>([^]*)<\/style>/.exec(body)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers['content-security-policy']).toBe(`default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-${hash}'`);
});

test('the type of a problem leads to a page', async () => {
  const application = await (await openTestApi()).application();
  for (const code of Object.keys(HTTP_PROBLEMS)) {
    const { statusCode, body } = await application.inject(`/problems/${code}`);
    expect([code, statusCode, body.includes(code)]).toEqual([code, 200, true]);
  }
  expectProblem(await application.inject('/problems/toString'), 'not_found');
});
