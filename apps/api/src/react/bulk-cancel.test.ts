import { createClient } from '@countermand/client';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSideways } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openPortal, type Portal } from '../test-support/browser/portal.ts';
import { focusIsOn } from '../test-support/browser/stopping.ts';

const browser = aBrowser();

const NARROW = { viewport: { width: 320, height: 640 } };

function csv(lines: readonly string[], name = 'orders.csv'): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

function act(page: Page, action: string): Promise<void> {
  return page.locator(`[data-action=${action}]`).click();
}

/** Chooses the file and has it checked. */
async function check(page: Page, file: ReturnType<typeof csv>): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  await act(page, 'check');
}

/** Goes through the gate. */
async function confirm(page: Page, count: number): Promise<void> {
  await act(page, 'ask');
  await focusIsOn(page, 'Keep');
  const stop = page.locator('[data-cm=dialog] [data-action=stop_order]');
  expect(await stop.isDisabled()).toBe(true);
  await page.getByLabel(`Type cancel-${count} to go on`).fill(`cancel-${count}`);
  await stop.click();
}

async function look(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what);
  await expectNoSideways(page);
}

function adminOf({ apiUrl, api }: Portal) {
  return createClient({ baseUrl: apiUrl, token: api.adminKey });
}

/** The orders that the shop was asked to stop. */
function stopped({ shop }: Portal): readonly string[] {
  return shop.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId).sort();
}

withBrowser('wrong rows are told, corrected, and what is good is stopped once; the same list again is the same batch', async () => {
  const portal = await openPortal();
  const page = await portal.open(browser(), { scene: 'bulk', own: 'yes', theme: 'light' }, NARROW);
  await page.locator('[data-cm=bulk-form]').waitFor();
  await act(page, 'check');
  await page.getByRole('alert').filter({ hasText: 'Choose a file' }).waitFor();
  await look(page, 'form');

  await check(page, csv(['reference,reason', 'acme:1001,fraud', 'acme:1o02,', 'acme:1004,frod', 'acme:1001,']));
  const problems = page.locator('[data-cm=bulk-problems] tbody tr');
  await problems.first().waitFor();
  const [letter, reason, twice] = await problems.allTextContents();
  expect(letter).toMatch(/^3acme:1o02.*is not a number such as 10234/);
  expect(reason).toMatch(/^4acme:1004"frod" is not a reason/);
  expect(twice).toMatch(/^5acme:1001.*same order as line 2/);
  await look(page, 'found');
  const download = page.waitForEvent('download');
  await act(page, 'download');
  expect((await download).suggestedFilename()).toBe('problems.csv');
  await act(page, 'change');

  // Providers differ in what follows: each is told beside its account.
  await check(page, csv(['reference', 'acme:1001', 'us:F237-120723-000001', 'us:F237-110226-000001']));
  await act(page, 'ask');
  const told = page.locator('[data-cm=bulk-accounts] > li:has([data-cm=line])');
  await told.nth(1).waitFor();
  const [shop, pod] = await told.allTextContents();
  expect([shop, pod]).toEqual([expect.stringMatching(/^Next Commerce, acme: 1 order.*a new order takes its place/), expect.stringMatching(/^FastPod, us: 2 orders(?!.*a new order takes)/)]);
  await look(page, 'question about two providers');
  await page.keyboard.press('Escape');
  await act(page, 'change');

  const good = csv(['reference,reason', 'acme:1001,fraud', 'acme:1002,', 'acme:1004,fraud']);
  await check(page, good);
  await page.locator('[data-count=accepted]', { hasText: '3 orders can be stopped' }).waitFor();
  await act(page, 'ask');
  const dialog = page.getByRole('alertdialog');
  await dialog.locator('[data-cm=line]').first().waitFor();
  const words = (await dialog.textContent()) ?? '';
  for (const said of ['Stop 3 orders?', 'acme: 3 orders', 'the work on it stops', 'Will not happen: a refund', 'Keep orders']) expect(words).toContain(said);
  await look(page, 'question');
  await page.keyboard.press('Escape');
  expect(stopped(portal)).toEqual([]);

  await confirm(page, 3);
  await page.locator('[data-cm=batch][data-state=finished]').waitFor();
  await page.locator('[data-cm=batch-counts] [data-state=cancelled]', { hasText: 'Cancelled: 3' }).click();
  await page.locator('[data-cm=batch-rows] [data-cm=status][data-state=cancelled]').nth(2).waitFor();
  expect(stopped(portal)).toEqual(['1001', '1002', '1004']);
  await look(page, 'finished');
  const report = page.waitForEvent('download');
  await act(page, 'report');
  const { items } = await adminOf(portal).batches.list();
  expect((await report).suggestedFilename()).toBe(`${items[0]?.id}.csv`);
  await page.locator('[data-cm=batch-list] tbody tr').first().waitFor();

  await act(page, 'another');
  await check(page, good);
  await confirm(page, 3);
  await page.locator('[data-cm=bulk-filed-before]').waitFor();
  expect((await adminOf(portal).batches.list()).items).toHaveLength(1);
});

withBrowser('an upload whose answers are lost, and whose session ends, is one batch; what failed of it is tried again', async () => {
  const portal = await openPortal();
  const page = await portal.open(browser(), { scene: 'bulk', own: 'yes', theme: 'dark' }, { ...NARROW, colorScheme: 'dark' });
  const keys = new Set<string | undefined>();
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/v1/batches?') && !request.url().includes('validate=only')) keys.add(request.headers()['idempotency-key']);
  });
  portal.shop.fail({ failure: 'forbidden', operation: 'cancel', targetId: '1002', times: 1 });
  await page.locator('textarea').fill('acme:1001\nacme:1002\n');
  await act(page, 'check');
  await page.locator('[data-action=ask]').waitFor();
  let refused = false;
  let lost = true;
  await page.route(/\/v1\/batches\?(?!validate)/, async (route) => {
    if (route.request().method() !== 'POST' || !lost) return route.continue();
    if (!refused) {
      refused = true;
      const problem = { code: 'unauthorized', title: 'Unauthorized', detail: 'It has ended.', requestId: 'r', retryable: false, errors: [] };
      return route.fulfill({ status: 401, contentType: 'application/problem+json', headers: { 'Access-Control-Allow-Origin': '*' }, body: JSON.stringify(problem) });
    }
    // It arrives, and no answer to it, ever.
    await route.fetch();
    await route.abort('connectionreset');
  });
  await confirm(page, 2);
  await page.locator('[data-cm=bulk-standing][data-state=submit_uncertain]').waitFor();
  expect(refused).toBe(true);
  await look(page, 'uncertain');
  lost = false;
  await page.locator('[data-cm=batch][data-state=finished]').waitFor();
  await look(page, 'finished in the dark');
  expect(await page.locator('[data-cm=bulk-filed-before]').count()).toBe(0);
  expect(keys.size).toBe(1);
  const { items: [batch, ...others] } = await adminOf(portal).batches.list();
  expect(others).toEqual([]);
  expect(stopped(portal)).toEqual(['1001', '1002']);

  await act(page, 'retry_failed');
  await focusIsOn(page, 'Not now');
  await look(page, 'try again');
  await page.locator('[data-cm=dialog] [data-action=stop_order]').click();
  await page.locator('[data-cm=batch][data-state=finished]', { hasText: `Tries again what failed of ${batch?.id}` }).waitFor();
  expect(stopped(portal)).toEqual(['1001', '1002', '1002']);
});

withBrowser('a batch is paused, goes on, and is aborted: what was not sent stays unsent', async () => {
  const portal = await openPortal();
  const page = await portal.open(browser(), { scene: 'bulk', own: 'yes' });
  await page.locator('[data-cm=bulk-form]').waitFor();
  await check(page, csv(Array.from({ length: 60 }, (_, index) => `acme:${1001 + index}`)));
  await confirm(page, 60);
  await act(page, 'pause');
  await page.locator('[data-cm=batch][data-state=paused]').waitFor();
  await act(page, 'abort');
  await focusIsOn(page, 'Keep the batch');
  await expectAccessible(page, 'abort');
  await page.keyboard.press('Escape');
  await focusIsOn(page, 'Abort');
  await act(page, 'resume');
  await page.locator('[data-cm=batch][data-state=running]').waitFor();
  await act(page, 'abort');
  await page.locator('[data-cm=dialog] [data-action=stop_order]').click();
  await page.locator('[data-cm=batch][data-state=aborted]').waitFor();
  await page.locator('[data-cm=batch-counts] [data-state=withdrawn]').first().waitFor();
  expect(stopped(portal).length).toBeLessThan(60);
  const { items } = await adminOf(portal).batches.list();
  expect(items[0]?.state).toBe('aborted');
});

withBrowser('thousands of rows are checked while the page stays alive, and what is no table is refused in words', async () => {
  const portal = await openPortal();
  const page = await portal.open(browser(), { scene: 'bulk', own: 'yes' }, NARROW);
  await page.locator('[data-cm=bulk-form]').waitFor();
  await page.evaluate(`(() => { let last = performance.now(); window.began = last; window.longest = 0; setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 20); })()`);
  await check(page, csv(['reference', ...Array.from({ length: 5_000 }, (_, index) => (index % 4 === 0 ? `acme:x${index}` : `acme:${20_000 + index}`))]));
  await page.locator('[data-count=accepted]', { hasText: '3,750 orders' }).waitFor();
  expect(await page.locator('[data-cm=bulk-problems] tbody tr').count()).toBe(100);
  expect(await page.locator('[data-cm=bulk-problems]').textContent()).toContain('250 more are not told here');
  expect(await page.locator('[data-cm=bulk-found]').textContent()).toMatch(/takes about \d+ minutes from when it is started/);
  const [longest = 0, whole = 0] = await page.evaluate<number[]>('[window.longest, performance.now() - window.began]');
  expect(longest < Math.max(500, whole / 2) || [longest, whole]).toBe(true);
  await look(page, 'many');
  for (const [file, said] of [
    [csv(['reference,resaon', 'acme:1001,fraud']), /no column "resaon"/],
    [{ ...csv([], 'orders.xlsx'), buffer: Buffer.from([0x50, 0x4b, 3, 4, 5, 6]) }, /spreadsheet or an archive/],
    [{ ...csv([]), buffer: Buffer.from('reference,note\nacme:1001,caf\xe9\n', 'latin1') }, /not text in the file's character set/],
  ] as const) {
    await act(page, (await page.locator('[data-action=change]').count()) > 0 ? 'change' : 'keep_order');
    await check(page, file);
    await page.locator('[data-cm=bulk-standing][data-state=preview_failed], [data-cm=bulk-found]').filter({ hasText: said }).waitFor();
  }
});

withBrowser('a session of a page is told that it may not, before anything is filled in', async () => {
  const portal = await openPortal();
  const page = await portal.open(browser(), { scene: 'bulk' });
  await page.locator('[data-cm=bulk-not-allowed]', { hasText: 'batches:write' }).waitFor();
  expect(await page.locator('[data-cm=bulk-form]').count()).toBe(0);
  await look(page, 'not allowed');
});
