import { expect } from '@jest/globals';
import { expectAccessible } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openPortal } from '../test-support/browser/portal.ts';
import { dialogIs, focusIsOn, stop } from '../test-support/browser/stopping.ts';

const browser = aBrowser();

function body(attributes: string): string {
  return `<main><h1>Orders</h1><section id="elsewhere"></section><countermand-cancel-button ${attributes}></countermand-cancel-button></main>`;
}

withBrowser('a page without React stops an order by the element', async () => {
  const portal = await openPortal({ body: body('reference="acme:1001" theme="dark"') });
  const page = await portal.open(browser(), {});
  await page.getByRole('button', { name: 'Stop order' }).click();
  await dialogIs(page, 'confirming', 'Stop order');
  await focusIsOn(page, 'Keep order');
  await expectAccessible(page, 'confirming');
  expect(await page.getByRole('alertdialog').getAttribute('data-theme')).toBe('dark');
  await stop(page);
  await dialogIs(page, 'settled', 'Cancelled');
  await page.keyboard.press('Escape');
  await focusIsOn(page, 'Cancelled');
  // Moved in the page, it is the same button; with another order, another one.
  await page.evaluate("document.getElementById('elsewhere').append(document.querySelector('countermand-cancel-button'))");
  await page.locator('#elsewhere').getByRole('button', { name: 'Cancelled' }).waitFor();
  await page.evaluate("document.querySelector('countermand-cancel-button').setAttribute('reference', 'acme:1002')");
  await page.getByRole('button', { name: 'Stop order' }).waitFor();
  expect(portal.shop.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId)).toEqual(['1001']);
});

withBrowser('it speaks the language it is given, and takes nothing in an attribute for markup', async () => {
  const portal = await openPortal({ body: body('reference="acme:&lt;img src=x onerror=alert(1)&gt;" lang="de" theme="x"') });
  const page = await portal.open(browser(), {});
  await page.getByRole('button', { name: 'Auftrag stoppen' }).click();
  await page.locator('[data-cm=dialog]:not([data-state=previewing])').waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.getByRole('alertdialog').getAttribute('data-theme')).toBe('system');
  await page.evaluate("document.querySelector('countermand-cancel-button').remove()");
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
});
