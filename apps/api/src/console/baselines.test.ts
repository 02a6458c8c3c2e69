import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { differsFromBaseline, RENEWS_BASELINES } from '../test-support/browser/baseline.ts';
import { fillBelievably } from '../test-support/browser/believable.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openConsole } from '../test-support/browser/console.ts';
import { fingerprint, keepFingerprint, keptFingerprint } from '../test-support/browser/fingerprint.ts';
import { givenUpSoon } from '../test-support/browser/given-up-soon.ts';
import { alwaysTheSame, hideIds } from '../test-support/browser/same-times.ts';
import { dialogIs } from '../test-support/browser/stopping.ts';

const browser = aBrowser();

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 720 };

const made = await fingerprint();
const kept = keptFingerprint();
const isSame = RENEWS_BASELINES || JSON.stringify(made) === JSON.stringify(kept);
const compare: typeof withBrowser = isSame ? withBrowser : (name, run) => test.skip(`${name} (left out: the kept pictures were made with Chromium ${kept?.chromium} or with other fonts)`, run);

compare('the console looks as its kept pictures do', async () => {
  const opened = await openConsole(browser(), { api: { override: givenUpSoon }, context: { viewport: DESKTOP, timezoneId: 'UTC', colorScheme: 'light' } });
  const { page, url } = opened;
  const { notHeld, runningBatch } = await fillBelievably(opened);
  await alwaysTheSame(page, url);
  const differences: string[] = [];
  const look = async (name: string): Promise<void> => {
    await hideIds(page);
    const difference = await differsFromBaseline(page, name);
    if (difference !== undefined) differences.push(difference);
  };
  const open = async (path: string, shown: string): Promise<void> => {
    await page.goto(`${url}${path}`);
    await settled(page, shown);
  };

  await open('/', '[data-cm=row] [data-state=needs_attention]');
  await look('dashboard-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dashboard-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await open('/cancellations', '[data-cm=row]');
  await page.locator('[data-cm=row] input').nth(3).check();
  await look('table');
  await open(`/cancellations/${notHeld}`, '[data-cm=timeline-event]');
  await look('cancellation');
  await open(`/batches/${runningBatch}`, '[data-cm=rows] tbody tr');
  await look('batch-running');
  await open('/bulk', '[data-cm=bulk-form]');
  await page.locator('input[type=file]').setInputFiles({ name: 'monday.csv', mimeType: 'text/csv', buffer: Buffer.from('reference,reason\nacme:1004,fraud\nacme:1o02,\nacme:1006,frod\nacme:1004,\n') });
  await page.locator('[data-action=check]').click();
  await settled(page, '[data-cm=bulk-problems] tbody tr');
  await look('bulk-problems');
  await open('/orders?search=WILLOW-1048', '.eligibility');
  await look('orders');
  const ask = async (): Promise<void> => {
    await page.locator('.order', { has: page.locator('.eligibility[data-answer=yes]') }).first().locator('[data-cm=cancel-order-button]').click();
    await dialogIs(page, 'confirming', 'Stop order');
  };
  await ask();
  await look('dialog');
  await page.keyboard.press('Escape');
  await page.setViewportSize(PHONE);
  await ask();
  await look('dialog-phone');
  await page.setViewportSize(DESKTOP);
  await page.evaluate('localStorage.setItem("countermand.language", "de")');
  await open('/desk', '[data-cm=desk-row]');
  await look('desk-german');
  expect(differences).toEqual([]);
  if (RENEWS_BASELINES && made !== undefined) keepFingerprint(made);
});

async function settled(page: Page, shown: string): Promise<void> {
  await page.locator('.connection[data-state=events]').waitFor();
  await page.locator(`main ${shown}`).first().waitFor();
  await page.locator('main [data-state=loading]').first().waitFor({ state: 'detached' });
}
