import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openPortal, type Portal } from '../test-support/browser/portal.ts';

const browser = aBrowser();

/** The page with a button for its first order, and the dialog once it asks. */
async function asked(portal: Portal, settings: Readonly<Record<string, string>> = {}): Promise<{ page: Page; id: string }> {
  const [id = ''] = portal.ids;
  const page = await portal.open(browser(), { reference: `us:${id}`, ...settings });
  await page.getByRole('button', { name: 'Stop order' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep order' }).waitFor();
  await page.locator('[data-cm=dialog][data-state=confirming]').waitFor();
  return { page, id };
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop order' }).click();
}

withBrowser('it asks first, and Enter keeps the order', async () => {
  const portal = await openPortal();
  const { page, id } = await asked(portal);
  const dialog = page.getByRole('alertdialog', { name: `Stop order` });
  expect(await dialog.textContent()).toMatch(/Provider fastpod, account us/);
  expect(await dialog.textContent()).toMatch(/Will happen: /);
  await expectFocus(page, 'Keep order');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await expectFocus(page, 'Stop order');
  expect([portal.simulator.writes, portal.simulator.order(id)?.order_status]).toEqual([[], 'new_order']);
});

withBrowser('a stop is cancelled when the provider said so, with its words, and the focus goes back', async () => {
  const portal = await openPortal();
  const { page, id } = await asked(portal);
  await page.getByLabel('Reason').selectOption('fraud');
  await page.getByLabel(/Internal note/).fill('chargeback <b>soon</b>');
  await confirm(page);
  await page.locator('[data-cm=dialog][data-state=settled]').waitFor();
  const dialog = page.getByRole('alertdialog', { name: 'Cancelled' });
  expect(await dialog.textContent()).toMatch(/The order is stopped.*The provider's answer to our request says so/s);
  expect(portal.simulator.writes.map(({ targetId, tookEffect }) => [targetId, tookEffect])).toEqual([[id, true]]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const button = page.getByRole('button', { name: 'Cancelled' });
  await expectFocus(page, 'Cancelled');
  // It shows again how that is known, and asks for nothing.
  await button.click();
  await dialog.waitFor();
  expect(portal.simulator.writes).toHaveLength(1);
});

async function expectFocus(page: Page, name: string): Promise<void> {
  await page.waitForFunction(`document.activeElement?.textContent?.includes(${JSON.stringify(name)})`, undefined, { timeout: 5_000 });
}
