import { expect, test } from '@jest/globals';
import { expectProblem } from '../test-support/expect-problem.ts';
import { movableClock } from '../test-support/movable-clock.ts';
import { rawRequest, type RawAnswer, type RawRequest } from '../test-support/raw-request.ts';
import { openTestApi, type TestApiOptions } from '../test-support/test-api.ts';

type Headers = Readonly<Record<string, string>>;

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** A server, and a browser at it that has no key: every header a browser would send, as far as the server looks at it. */
async function running(options: TestApiOptions = {}) {
  const { override, pass } = movableClock();
  const api = await openTestApi({ ...options, override });
  api.provider.orders.set('7', 'active');
  const running = await api.listen();
  const { url } = running;
  const browse = (what: RawRequest, cookie?: string) =>
    rawRequest(url, { ...what, key: null, headers: { 'Sec-Fetch-Site': 'same-origin', ...(cookie !== undefined && { Cookie: cookie }), ...what.headers } });
  const codeOf = (link: string) => new URL(link).searchParams.get('code') ?? '';
  const use = (code: string, headers: Headers = {}) =>
    browse({ method: 'POST', path: '/sign-in', headers: { ...FORM, Origin: url, ...headers }, body: new URLSearchParams({ code }).toString() });
  const signIn = async () => cookieOf(await use(codeOf(await running.signInLink('ann'))));
  return { api, url, link: () => running.signInLink('ann'), codeOf, browse, use, signIn, pass };
}

function cookieOf(answer: RawAnswer): string {
  expect(answer.status).toBe(303);
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

test('the link opens a page with a button, which signs the browser in and leads to the start page', async () => {
  const { url, link, codeOf, browse, use } = await running();
  const shown = await link();
  expect(shown.startsWith(`${url}/sign-in?code=`)).toBe(true);
  const code = codeOf(shown);
  for (const _ of ['a preview', 'a scanner', 'the person']) {
    const page = await browse({ path: `/sign-in?code=${code}`, headers: { 'Sec-Fetch-Site': 'none' } });
    expect([page.status, page.headers['content-type'], page.headers['set-cookie']]).toEqual([200, 'text/html; charset=utf-8', undefined]);
    expect(page.text).toContain('signs this browser in as <code>browser:ann</code>');
    expect(page.text).toContain(`<form method="post" action="/sign-in"><input type="hidden" name="code" value="${code}">`);
    // With no-referrer browsers post a form with the origin null, which is refused.
    expect([page.headers['referrer-policy'], page.headers['content-security-policy']]).toEqual(['same-origin', expect.stringContaining("form-action 'self'")]);
  }
  const answer = await use(code);
  expect([answer.status, answer.headers.location, answer.text]).toEqual([303, '/', '']);
  expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^countermand_session=cms_[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/)]);
  const home = await browse({ path: '/' }, cookieOf(answer));
  expect(home.text).toContain('Signed in as <code>browser:ann</code>');
});

test('behind a proxy that speaks https the cookie is for https only', async () => {
  const { url, link, codeOf, use } = await running();
  const answer = await use(codeOf(await link()), { Origin: url.replace('http:', 'https:') });
  expect(answer.headers['set-cookie']?.[0]).toMatch(/; Secure$/);
});

test('a code that was used, has expired, is wrong or of odd length signs nobody in', async () => {
  const { link, codeOf, browse, use, pass, signIn } = await running();
  const [used, expired] = [codeOf(await link()), codeOf(await link())];
  await use(used);
  pass(600_000);
  const fresh = codeOf(await link());
  const cases: readonly (readonly [string, number, string])[] = [
    [used, 410, 'used already'],
    [expired, 410, 'too old'],
    [fresh.slice(1), 401, 'no link of this server'],
    [`${fresh}A`, 401, 'no link of this server'],
    ['A'.repeat(fresh.length), 401, 'no link of this server'],
    ['', 401, 'no link of this server'],
    ['\u0000"><script>', 401, 'no link of this server'],
    ['A'.repeat(20_000), 401, 'no link of this server'],
  ];
  for (const [code, status, words] of cases) {
    const answers = [await use(code)];
    // The link itself says so, before anybody presses a button. No link is as long as the longest.
    if (code.length < 10_000) answers.push(await browse({ path: `/sign-in?${new URLSearchParams({ code }).toString()}`, headers: { 'Sec-Fetch-Site': 'none' } }));
    for (const answer of answers) {
      expect([code, answer.status, answer.headers['set-cookie'], answer.headers['content-type']]).toEqual([code, status, undefined, 'text/html; charset=utf-8']);
      expect(answer.text).toContain(words);
      expect(answer.text).toContain('<code>countermand sign-in</code> prints a new one');
      expect(answer.text).not.toContain('<form');
      if (code !== '') expect(answer.text).not.toContain(code);
    }
  }
  expect(await signIn()).toMatch(/^countermand_session=cms_/);
});

test('two servers of one ledger honour the same link, and two posts at once sign one browser in', async () => {
  const { api, link, codeOf, use } = await running();
  const other = await api.listen();
  const code = codeOf(await link());
  const there = () => rawRequest(other.url, { method: 'POST', path: '/sign-in', key: null, headers: { ...FORM, Origin: other.url }, body: new URLSearchParams({ code }).toString() });
  const answers = await Promise.all([use(code), there(), use(code), there()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410]);
  expect(answers.filter(({ headers }) => headers['set-cookie'] !== undefined)).toHaveLength(1);
});

test('whoever guesses codes is told to wait, with a good one in hand as well', async () => {
  const { link, codeOf, use } = await running({ rateLimit: { requests: 3, perSeconds: 60 } });
  for (const guess of ['a', 'b', 'c']) expect((await use(guess)).status).toBe(401);
  expectProblem(await use(codeOf(await link())), 'too_many_requests');
});

test('a link without its code, or with two, says so and offers no button', async () => {
  const { browse } = await running();
  for (const path of ['/sign-in', '/sign-in?code=a&code=b', '/sign-in?code[]=a']) {
    const answer = await browse({ path });
    expect([path, answer.status, answer.text.includes('<form')]).toEqual([path, 401, false]);
  }
  expect((await browse({ path: `/sign-in?code=${encodeURIComponent('"><script>alert(1)</script>')}` })).text).not.toContain('<script');
});

test('a page elsewhere signs nobody in, also with a code that holds', async () => {
  const { link, codeOf, use, browse } = await running();
  const code = codeOf(await link());
  const foreign: readonly Headers[] = [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }];
  for (const headers of foreign) expectProblem(await use(code, headers), 'foreign_origin');
  const text = { method: 'POST', path: '/sign-in', headers: { 'Content-Type': 'text/plain' }, body: `code=${code}` };
  expectProblem(await browse(text), 'unsupported_media_type');
  expect((await use(code)).status).toBe(303);
});

test('a signed-in browser reads everything, and says who it is', async () => {
  const { browse, signIn } = await running();
  const cookie = await signIn();
  const session = (await browse({ path: '/v1/session' }, cookie)).json();
  expect(session).toEqual({ principal: 'browser:ann', scopes: ['admin'], accounts: 'all', references: null, expiresAt: expect.any(String), csrfToken: expect.stringMatching(/^[\w-]{43}$/) });
  for (const path of ['/v1/accounts', '/v1/cancellations', '/v1/events']) expect([path, (await browse({ path }, cookie)).status]).toEqual([path, 200]);
});

test('a change needs the CSRF token of the very session beside the cookie', async () => {
  const { browse, signIn, url, api } = await running();
  const [mine, yours] = [await signIn(), await signIn()];
  const tokenOf = async (cookie: string) => (await browse({ path: '/v1/session' }, cookie)).json<{ csrfToken: string }>().csrfToken;
  const file = (headers: Headers) =>
    browse(
      { method: 'POST', path: '/v1/cancellations', headers: { Origin: url, 'Content-Type': 'application/json', 'Idempotency-Key': 'k', ...headers }, body: JSON.stringify({ reference: 'shop:7' }) },
      mine,
    );
  expectProblem(await file({}), 'csrf_token_missing');
  for (const wrong of ['', await tokenOf(yours), mine.slice('countermand_session='.length)]) expectProblem(await file({ 'X-CSRF-Token': wrong }), 'csrf_token_missing', wrong);
  const token = await tokenOf(mine);
  const foreign: readonly Headers[] = [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'same-site' }];
  for (const headers of foreign) expectProblem(await file({ 'X-CSRF-Token': token, ...headers }), 'foreign_origin');
  expect(await listed(browse, mine)).toEqual([]);
  const filed = await file({ 'X-CSRF-Token': token });
  expect([filed.status, filed.json()]).toEqual([202, expect.objectContaining({ requesters: [expect.objectContaining({ actor: 'browser:ann', channel: 'console' })] })]);
  expect(api.log.join('\n')).not.toContain(token);
});

async function listed(browse: (what: RawRequest, cookie: string) => Promise<RawAnswer>, cookie: string) {
  return (await browse({ path: '/v1/cancellations' }, cookie)).json<{ items: unknown[] }>().items;
}

test('a key wins over the cookie, and what is in a cookie is no key', async () => {
  const { api, url, signIn, browse } = await running();
  const cookie = await signIn();
  const token = cookie.slice('countermand_session='.length);
  const [reader, admin] = [await api.keyFor({ scopes: ['cancellations:read'] }), api.adminKey];
  const asking = (authorization: string) => rawRequest(url, { path: '/v1/session', headers: { Cookie: cookie, Authorization: authorization } });
  expect((await asking(`Bearer ${reader}`)).json()).toMatchObject({ scopes: ['cancellations:read'], csrfToken: null });
  expectProblem(await asking(`Bearer ${reader}x`), 'unauthorized');
  expectProblem(await asking(`Bearer ${token}`), 'unauthorized');
  for (const forged of [`countermand_session=${admin}`, `${cookie}; ${cookie}`, `${cookie}x`, 'countermand_session=', 'countermand_session']) {
    expect([forged, (await browse({ path: '/' }, forged)).text.includes('Signed in as')]).toEqual([forged, false]);
  }
});

test('signing out needs a button of this server, and ends the session', async () => {
  const { browse, signIn, url } = await running();
  const cookie = await signIn();
  const csrfToken = /name="csrfToken" value="([\w-]+)"/.exec((await browse({ path: '/' }, cookie)).text)?.[1] ?? '';
  const out = (body: string) => browse({ method: 'POST', path: '/sign-out', headers: { ...FORM, Origin: url }, body }, cookie);
  for (const body of ['', 'csrfToken=', 'csrfToken=x']) expectProblem(await out(body), 'csrf_token_missing', body);
  const answer = await out(new URLSearchParams({ csrfToken }).toString());
  expect([answer.status, answer.headers.location, answer.headers['set-cookie']]).toEqual([303, '/', [expect.stringMatching(/^countermand_session=; Path=\/; Max-Age=0;/)]]);
  // At once: nobody who walks away from a screen waits for it.
  expect((await browse({ path: '/' }, cookie)).text).toContain('This browser is not signed in');
  expect((await out('')).status).toBe(303);
});

test('after 12 hours a browser is nobody', async () => {
  const { browse, signIn, pass } = await running();
  const cookie = await signIn();
  pass(12 * 3_600_000);
  expect((await browse({ path: '/' }, cookie)).text).toContain('This browser is not signed in');
});

test('no token and no code gets into a log, a Location or a page that others see', async () => {
  const { api, browse, use, link, codeOf } = await running();
  const code = codeOf(await link());
  await browse({ path: `/sign-in?code=${code}` });
  const answer = await use(code);
  const cookie = cookieOf(answer);
  const token = cookie.slice('countermand_session='.length);
  const pages = await Promise.all(['/', '/v1/session', '/docs', '/v1/accounts', '/v1/events', '/nowhere'].map((path) => browse({ path }, cookie)));
  const seen = [...pages.map((page) => JSON.stringify([page.headers, page.text])), String(answer.headers.location), answer.text, ...api.log];
  for (const secret of [code, token]) expect(seen.filter((text) => text.includes(secret))).toEqual([]);
});
