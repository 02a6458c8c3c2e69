import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import type { Browser } from 'playwright-core';
import { Stage } from '../documentation/test-support/stage.ts';
import { root } from '../house/tracked-files.ts';
import { writeFilesOfPage } from './test-support/files-of-page.ts';
import { followPage, type FollowedPage } from './test-support/followed-page.ts';
import { EMBEDDED, packInto } from './test-support/packed.ts';
import { openWatched, startBrowser, stopOrder, withBrowser } from './test-support/watched-page.ts';

const stage = new Stage();
const packed = mkdtempSync(join(tmpdir(), 'countermand-packed-'));
let browser: Browser | undefined;

beforeAll(async () => {
  packInto(packed, EMBEDDED);
  await stage.run({ text: 'npm start' });
  browser = await startBrowser();
}, 120_000);

const around = () => ({ packed, stage });

function followReadme(name: string): FollowedPage {
  const folder = `examples/${name}`;
  const bring = (to: string): void => cpSync(join(root, folder), to, { recursive: true, filter: (path) => !/\/(node_modules|dist|out)$|\.tgz$/.test(path) });
  return followPage({ path: `${folder}/README.md`, folder, bring }, around);
}

const vite = followReadme('embed-vite');
const rendered = followReadme('embed-server-rendered');
const page = followPage({ path: 'docs/embed.md', folder: '"$PORTAL"', bring: writeFilesOfPage }, around);

afterAll(async () => {
  await browser?.close();
  for (const each of [vite, rendered, page, stage]) await each.close();
  rmSync(packed, { recursive: true });
}, 60_000);

/** What was stopped, by whom. */
async function stopped(): Promise<readonly unknown[]> {
  const { items } = (await stage.json('--demo list')) as { items: readonly CancellationView[] };
  return items.map(({ reference, state, requesters }) => [reference, state, requesters.map(({ channel }) => channel).join()]);
}

withBrowser('a page made with Vite stops an order, as who is signed in', async () => {
  const { page: shown, complaints } = await openWatched(browser, vite.url());
  await shown.getByRole('button', { name: 'Ann' }).click();
  await shown.getByRole('cell', { name: 'Jonas Weber' }).waitFor();
  expect(await shown.getByRole('button', { name: 'Stop order' }).count()).toBe(2);
  await stopOrder(shown.getByRole('row', { name: '10001' }));
  expect(await stopped()).toEqual([['demo-next-commerce:1001', 'cancelled', 'embed']]);
  expect(complaints).toEqual([]);
}, 60_000);

withBrowser('a page that comes rendered is taken over without a warning, and one without React does the same', async () => {
  const { page: shown, complaints } = await openWatched(browser, rendered.url());
  await shown.getByRole('button', { name: 'Ben' }).click();
  const asSent = await (await shown.request.get(rendered.url())).text();
  expect(asSent).toContain('data-cm="cancel-order-button"');
  await stopOrder(shown.getByRole('row', { name: 'F237-120723-000001' }));
  await shown.goto(`${rendered.url()}/plain`);
  await stopOrder(shown.getByRole('row', { name: '10002' }));
  expect((await stopped()).slice(0, 2)).toEqual([
    ['demo-next-commerce:1002', 'cancelled', 'embed'],
    ['demo-fastpod:F237-120723-000001', 'cancelled', 'embed'],
  ]);
  expect(complaints).toEqual([]);
}, 60_000);

withBrowser('what docs/embed.md has its reader write is a working button', async () => {
  const { page: shown, complaints } = await openWatched(browser, page.url());
  await stopOrder(shown.locator('main'));
  expect((await stopped())[0]).toEqual(['demo-next-commerce:1004', 'cancelled', 'embed']);
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
});
