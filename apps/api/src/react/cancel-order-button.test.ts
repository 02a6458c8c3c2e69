import { expect } from '@jest/globals';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openPortal } from '../test-support/browser/portal.ts';
import { ask, dialogIs, focusIsOn, stop } from '../test-support/browser/stopping.ts';

const browser = aBrowser();

withBrowser('it asks first, and Enter keeps the order', async () => {
  const portal = await openPortal();
  const { page, id } = await ask(portal, browser());
  const dialog = page.getByRole('alertdialog', { name: 'Stop order' });
  expect(await dialog.textContent()).toMatch(/Provider fastpod, account us/);
  expect(await dialog.textContent()).toMatch(/Will happen: /);
  await focusIsOn(page, 'Keep order');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await focusIsOn(page, 'Stop order');
  expect([portal.simulator.writes, portal.simulator.order(id)?.order_status]).toEqual([[], 'new_order']);
});

withBrowser('a stop is cancelled when the provider said so, with its words, and the focus goes back', async () => {
  const portal = await openPortal();
  const { page, id } = await ask(portal, browser());
  await page.getByLabel('Reason').selectOption('fraud');
  await page.getByLabel(/Internal note/).fill('chargeback <b>soon</b>');
  await stop(page);
  await dialogIs(page, 'settled', 'Cancelled');
  const dialog = page.getByRole('alertdialog', { name: 'Cancelled' });
  expect(await dialog.textContent()).toMatch(/The order is stopped.*The provider's answer to our request says so/s);
  expect(portal.simulator.writes.map(({ targetId, tookEffect }) => [targetId, tookEffect])).toEqual([[id, true]]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const button = page.getByRole('button', { name: 'Cancelled' });
  await focusIsOn(page, 'Cancelled');
  // It shows again how that is known, and asks for nothing.
  await button.click();
  await dialog.waitFor();
  expect(portal.simulator.writes).toHaveLength(1);
});
