import { expect } from '@jest/globals';
import { expectAccessible, expectNoSideways } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openConsole } from '../test-support/browser/console.ts';

const browser = aBrowser();

withBrowser('a file is uploaded, checked, confirmed and followed at an address of its own, down to one of its cancellations', async () => {
  const { page, shop } = await openConsole(browser(), { path: '/bulk', context: { viewport: { width: 320, height: 800 } } });
  await page.locator('input[type=file]').setInputFiles({ name: 'monday.csv', mimeType: 'text/csv', buffer: Buffer.from('reference\nacme:1001\nacme:1002\nno\u202Ewhere:1\n') });
  await page.getByRole('button', { name: 'Check the list' }).click();
  await page.locator('[data-count=accepted]', { hasText: '2 orders can be stopped' }).waitFor();
  // What turns letters round stays with what was written, and does not reach our sentence about it.
  const [written, why] = await page.locator('[data-cm=bulk-problems] tbody td').allTextContents();
  expect([written, why]).toEqual(['no\u202Ewhere:1', expect.stringMatching(/^"nowhere" is not an account id/)]);
  await expectAccessible(page, 'a checked file in the console');
  await page.getByRole('button', { name: 'Stop 2 orders…' }).click();
  await page.getByLabel('Type cancel-2 to go on').fill('cancel-2');
  await page.locator('[data-cm=dialog] [data-action=stop_order]').click();
  await page.waitForURL(/\/batches\/bat_\w+$/);
  await page.locator('[data-cm=batch][data-state=finished]').waitFor();
  expect(shop.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId).sort()).toEqual(['1001', '1002']);
  await expectAccessible(page, 'a batch in the console');
  await expectNoSideways(page);

  const address = page.url();
  await page.goto(new URL('/batches', address).href);
  await page.getByRole('link', { name: /^monday\.csv/ }).click();
  await page.waitForURL(address);
  await page.reload();
  // Among many tabs it is known by its file.
  await page.locator('xpath=/html/head/title[starts-with(., "monday.csv")]').waitFor({ state: 'attached' });
  expect(await page.title()).toMatch(/^monday\.csv · [0-9a-f]{8} · Batch · Countermand$/);
  await page.getByRole('link', { name: 'acme:1002' }).click();
  await page.waitForURL(/\/cancellations\/can_\w+$/);
  await page.getByRole('heading', { name: 'acme:1002' }).waitFor();
});
