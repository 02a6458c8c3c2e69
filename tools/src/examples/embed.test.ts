import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import type { Browser } from 'playwright-core';
import { Stage } from '../documentation/test-support/stage.ts';
import { packInto } from './test-support/packed.ts';
import { followReadme } from './test-support/portal-example.ts';
import { openWatched, startBrowser, stopOrder, withBrowser } from './test-support/watched-page.ts';

const stage = new Stage();
const packed = mkdtempSync(join(tmpdir(), 'countermand-packed-'));
let browser: Browser | undefined;

beforeAll(async () => {
  packInto(packed);
  await stage.run({ text: 'npm start' });
  browser = await startBrowser();
}, 120_000);

const vite = followReadme('embed-vite', () => ({ packed, stage }));
const rendered = followReadme('embed-server-rendered', () => ({ packed, stage }));

afterAll(async () => {
  await browser?.close();
  for (const each of [vite, rendered, stage]) await each.close();
  rmSync(packed, { recursive: true });
}, 60_000);

/** What was stopped, by whom. */
async function stopped(): Promise<readonly unknown[]> {
  const { items } = (await stage.json('--demo list')) as { items: readonly CancellationView[] };
  return items.map(({ reference, state, requesters }) => [reference, state, requesters.map(({ channel }) => channel).join()]);
}

withBrowser('a page made with Vite stops an order, as who is signed in', async () => {
  const { page, complaints } = await openWatched(browser, vite.url());
  await page.getByRole('button', { name: 'Ann' }).click();
  await page.getByRole('cell', { name: 'Jonas Weber' }).waitFor();
  expect(await page.getByRole('button', { name: 'Stop order' }).count()).toBe(2);
  await stopOrder(page, '10001');
  expect(await stopped()).toEqual([['demo-next-commerce:1001', 'cancelled', 'embed']]);
  expect(complaints).toEqual([]);
}, 60_000);

withBrowser('a page that comes rendered is taken over without a warning, and one without React does the same', async () => {
  const { page, complaints } = await openWatched(browser, rendered.url());
  await page.getByRole('button', { name: 'Ben' }).click();
  const asSent = await (await page.request.get(rendered.url())).text();
  expect(asSent).toContain('data-cm="cancel-order-button"');
  await stopOrder(page, 'F237-120723-000001');
  await page.goto(`${rendered.url()}/plain`);
  await stopOrder(page, '10002');
  expect((await stopped()).slice(0, 2)).toEqual([
    ['demo-next-commerce:1002', 'cancelled', 'embed'],
    ['demo-fastpod:F237-120723-000001', 'cancelled', 'embed'],
  ]);
  expect(complaints).toEqual([]);
}, 60_000);

test.each([
  ['embed-vite', vite],
  ['embed-server-rendered', rendered],
])('%s gives a session to its own pages only, and never the key', async (_name, { url }) => {
  const post = (path: string, headers: Readonly<Record<string, string>>, body = ''): Promise<Response> => fetch(`${url()}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
  const own = { Origin: url() };
  const person = url() === vite.url() ? 'Ann' : 'person=Ann';
  const cookie = (await post('/sign-in', own, person)).headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
  const signedIn = { Cookie: cookie.split(';')[0] ?? '' };
  const statuses = await Promise.all([own, signedIn, { ...signedIn, Origin: 'https://evil.example' }, { ...signedIn, ...own }].map(async (headers) => (await post('/countermand-session', headers)).status));
  expect(statuses).toEqual([401, 403, 403, 200]);
  const session = (await (await post('/countermand-session', { ...signedIn, ...own })).json()) as { token: string; references: readonly string[] };
  expect(session.token).toMatch(/^cms_/);
  expect(session.references).toEqual(['demo-next-commerce:1001', 'demo-next-commerce:1002']);
  const pages = await Promise.all(['/', '/portal', '/plain'].map(async (path) => (await fetch(`${url()}${path}`, { headers: signedIn })).text()));
  expect(pages.join('')).not.toMatch(/cm[ds]_\w/);
  expect((await fetch(url())).headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';.+require-trusted-types-for 'script'/);
}, 30_000);
