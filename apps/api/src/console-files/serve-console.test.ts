import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '@countermand/core';
import { afterAll, expect, test } from '@jest/globals';
import { expectProblem } from '../test-support/expect-problem.ts';
import { rawRequest, type RawRequest } from '../test-support/raw-request.ts';
import { openTestApi, type TestApiOptions } from '../test-support/test-api.ts';

const folder = mkdtempSync(join(tmpdir(), 'countermand-console-'));
const directory = join(folder, 'dist');
mkdirSync(join(directory, 'assets/.hidden'), { recursive: true });
const FILES = {
  'dist/index.html': '<!doctype html><title>The console</title>',
  'dist/paths.json': '["/", "/orders", "/cancellations/:id"]',
  'dist/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'dist/assets/index-1.js': 'export {};',
  'dist/assets/index-1.js.br': 'in brotli',
  'dist/assets/index-1.css': 'p {}',
  'dist/assets/.env': 'SECRET',
  'dist/assets/.hidden/x.js': 'SECRET',
  'secret.txt': 'SECRET',
};
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
afterAll(() => rmSync(folder, { recursive: true }));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/** A server with the console, and somebody at it who has no key. */
async function running(options: TestApiOptions = {}) {
  const { url } = await (await openTestApi({ console: { directory }, ...options })).listen();
  return (what: RawRequest) => rawRequest(url, { key: null, ...what });
}

test('the page is answered at each path of the console, is asked for each time, and may load and run files of the server only', async () => {
  const ask = await running();
  for (const path of ['/', '/orders', '/orders?search=x%2F..', '/orders/', '/cancellations/can_1']) {
    const { status, headers, text } = await ask({ path });
    expect([path, status, text]).toEqual([path, 200, FILES['dist/index.html']]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  }
  const { headers } = await ask({ path: '/' });
  const again = await ask({ path: '/', headers: { 'If-None-Match': headers.etag ?? '' } });
  expect([again.status, again.text, again.headers['content-security-policy']]).toEqual([304, '', POLICY]);
});

test('its files are kept for ever, and come compressed to who takes them so', async () => {
  const ask = await running();
  const plain = await ask({ path: '/assets/index-1.js' });
  expect([plain.status, plain.text, plain.headers['content-encoding']]).toEqual([200, 'export {};', undefined]);
  expect(plain.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' });
  const small = await ask({ path: '/assets/index-1.js', headers: { 'Accept-Encoding': 'gzip, br' } });
  expect([small.text, small.headers['content-encoding'], small.headers['content-type']]).toEqual(['in brotli', 'br', plain.headers['content-type']]);
  expect(String(small.headers.vary)).toMatch(/accept-encoding/i);
  expect((await ask({ path: '/assets/index-1.css', headers: { 'Accept-Encoding': 'br' } })).text).toBe('p {}');
  expect((await ask({ path: '/icon.svg' })).headers['content-type']).toMatch(/^image\/svg\+xml/);
});

test('HEAD tells the same and sends nothing; nothing else is there to be done with a file', async () => {
  const ask = await running();
  for (const path of ['/', '/orders', '/assets/index-1.js']) {
    const [head, get] = [await ask({ method: 'HEAD', path }), await ask({ path })];
    expect([path, head.status, head.text, head.headers['content-length'], head.headers['content-security-policy']]).toEqual([path, 200, '', get.headers['content-length'], POLICY]);
  }
  for (const path of ['/', '/orders', '/assets/index-1.js']) {
    expectProblem(await ask({ method: 'POST', path, headers: { 'Content-Type': 'application/json' }, body: '{}' }), 'method_not_allowed', path);
    expect([path, (await ask({ method: 'OPTIONS', path })).headers.allow]).toEqual([path, 'GET, HEAD, OPTIONS']);
  }
});

const NOTHING = [
  '/assets/../../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/assets/..\\..\\secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/assets//index-1.js',
  '/assets/./index-1.js',
  '/assets/%00',
  '/assets/.env',
  '/assets/.hidden/x.js',
  '/assets/',
  '/assets',
  '/assets/index-2.js',
  `/assets/${'a'.repeat(5_000)}`,
  '/paths.json',
  '/index.html',
  '/ordersx',
  '/cancellations/can_1/events',
];

test('nothing else of the folder is served, and nothing beside it', async () => {
  const ask = await running();
  for (const path of NOTHING) {
    const answer = await ask({ path });
    expectProblem(answer, 'not_found', path);
    expect([path, answer.text.includes('SECRET'), answer.headers['cache-control']]).toEqual([path, false, 'no-store']);
  }
});

test('a person who mistypes an address gets the page, which says so; a program gets a problem', async () => {
  const ask = await running();
  const person = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Dest': 'document' };
  for (const path of ['/nowhere', '/Orders', '/cancellations/%E0%A4%A', '/cancellations/can_1/x?y=1', '/index.html', '/v10']) {
    for (const headers of [person, { Accept: 'text/html' }]) {
      const { status, text, headers: said } = await ask({ path, headers });
      expect([path, status, text]).toEqual([path, 404, FILES['dist/index.html']]);
      expect(said).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    }
  }
  for (const headers of [{ ...person, 'Sec-Fetch-Mode': 'cors' }, { Accept: 'application/json' }, { Accept: '*/*' }]) expectProblem(await ask({ path: '/nowhere', headers }), 'not_found');
  for (const path of ['/v1/nowhere', '/v1', '/v1?x', '/assets/index-2.js', '/assets', '/problems/nowhere']) expectProblem(await ask({ path, headers: person }), 'not_found', path);
  expectProblem(await ask({ method: 'POST', path: '/nowhere', headers: person }), 'not_found');
  expectProblem(await (await running({ console: undefined }))({ path: '/nowhere', headers: person }), 'not_found');
});

test('what the API has at a path, it answers', async () => {
  const ask = await running();
  expect((await ask({ path: '/livez' })).status).toBe(200);
  expect((await ask({ path: '/openapi.json' })).json()).toHaveProperty('openapi');
  for (const path of ['/docs', '/sign-in', '/problems/not_found']) expect([path, (await ask({ path })).text.includes('The console')]).toEqual([path, false]);
  expectProblem(await ask({ path: '/v1/cancellations' }), 'unauthorized');
  expectProblem(await ask({ path: '/v1/orders' }), 'not_found');
});

test('other names, other pages and too many requests are refused as everywhere', async () => {
  const ask = await running({ rateLimit: { requests: 6, perSeconds: 60 } });
  for (const path of ['/', '/assets/index-1.js']) {
    expectProblem(await ask({ path, headers: { Host: 'evil.example' } }), 'foreign_host', path);
    expectProblem(await ask({ path, headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' } }), 'foreign_origin', path);
  }
  const answers = [];
  for (let count = 0; count < 7; count += 1) answers.push((await ask({ path: count % 2 === 0 ? '/' : '/assets/index-1.js' })).status);
  expect(answers).toEqual([200, 200, 200, 200, 200, 200, 429]);
});

test('a folder in which no console was built is a wrong configuration', async () => {
  const api = await openTestApi({ console: { directory: folder } });
  await expect(api.application()).rejects.toThrow(ConfigurationError);
});
