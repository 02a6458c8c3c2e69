import { expect } from '@jest/globals';
import { expectAccessible } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openConsole } from '../test-support/browser/console.ts';
import { dialogIs } from '../test-support/browser/stopping.ts';
import { rawRequest } from '../test-support/raw-request.ts';

const browser = aBrowser();

withBrowser('a pasted list: what means no order is said, and the rest is stopped once its number was typed', async () => {
  const { page, shop } = await openConsole(browser(), { path: '/stop' });
  await page.getByLabel('Orders to stop').fill('acme:1001\nacme:@10002, acme:1002\nnowhere:1\nacme:..');
  await page.getByRole('button', { name: 'Check 5 references' }).click();
  await page.getByRole('heading', { name: '2 lines mean no order' }).waitFor();
  await page.getByText('There is no account "nowhere".').waitFor();
  await page.getByText('Named more than once, and stopped once: acme:1002').waitFor();
  await expectAccessible(page, 'a checked list');
  await page.getByRole('button', { name: 'Stop these 2 orders…' }).click();
  await dialogIs(page, 'confirming', 'Stop 2 orders?');
  const stop = page.locator('[data-action=stop_order]');
  expect(await stop.isDisabled()).toBe(true);
  await page.getByLabel('Type cancel-2 to go on').fill('cancel-2');
  // Its heading is within it, and not at its very edge.
  expect(await page.evaluate("(() => { const [box, title] = ['dialog[open]', 'dialog[open] h2'].map((one) => document.querySelector(one).getBoundingClientRect()); return title.left - box.left >= 16; })()")).toBe(true);
  await stop.click();
  await dialogIs(page, 'settled', 'All 2 orders are settled');
  await page.keyboard.press('Escape');
  const cancelled = page.locator('section [data-cm=status][data-state=cancelled]');
  await cancelled.nth(1).waitFor();
  expect(await cancelled.count()).toBe(2);
  await expectAccessible(page, 'what became of a list');
  expect(shop.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId).sort()).toEqual(['1001', '1002']);
});

withBrowser('an order is found by its reference, where its number alone is not', async () => {
  const { page } = await openConsole(browser(), { path: '/orders' });
  await page.getByText('such as account:id').waitFor();
  await page.locator('[data-search]').fill('acme:1002');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'acme:1002' }).waitFor();
  await page.getByText('It can be stopped now.').waitFor();
  await page.getByText('the provider says: open/').waitFor();
  expect(await page.locator('.order').count()).toBe(1);
  await page.goto(new URL('/orders?search=nowhere:1002', page.url()).href);
  await page.getByText('Nothing was found for “nowhere:1002”').waitFor();
});

withBrowser('a key is shown once, does what it may, and is refused as soon as it is revoked', async () => {
  const { page, url } = await openConsole(browser(), { path: '/keys' });
  const ask = (key: string) => rawRequest(url, { path: '/v1/session', key });
  await page.getByRole('button', { name: 'Make a key' }).click();
  await page.getByLabel('What it is for').fill('A helpdesk <b>');
  await page.getByLabel('Only these').check();
  await page.getByLabel('acme').check();
  await expectAccessible(page, 'a key to be made');
  await page.getByRole('button', { name: 'Make it' }).click();
  const secret = (await page.locator('.secret').textContent()) ?? '';
  await expectAccessible(page, 'a key that was made');
  expect((await ask(secret)).json()).toMatchObject({ scopes: ['targets:read', 'cancellations:read', 'cancellations:write'], accounts: ['acme'] });
  await page.getByRole('button', { name: 'I have it' }).click();
  await page.locator('.secret').waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /A helpdesk <b>/ }).waitFor();
  expect(await page.evaluate('document.documentElement.outerHTML')).not.toContain(secret);
  await page.getByRole('button', { name: 'Revoke: A helpdesk <b>' }).click();
  const question = page.getByRole('alertdialog', { name: 'Revoke the key “A helpdesk <b>”?' });
  await question.waitFor();
  await expectAccessible(page, 'a key to be revoked');
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'detached' });
  expect((await ask(secret)).status).toBe(200);
  await page.getByRole('button', { name: 'Revoke: A helpdesk <b>' }).click();
  await question.getByRole('button', { name: 'Revoke' }).click();
  await page.getByText(/revoked .* by browser:ann/).waitFor();
  expect((await ask(secret)).status).toBe(401);
});

withBrowser('what the session may not do is said, and where nothing can be searched, too', async () => {
  const { page, shop } = await openConsole(browser());
  await page.route('**/v1/session', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), scopes: ['targets:read'] } });
  });
  for (const [path, right] of [['/keys', 'admin'], ['/stop', 'cancellations:write'], ['/', 'cancellations:read']]) {
    await page.goto(new URL(path!, page.url()).href);
    await page.getByText(`Your session may not do this: it needs the right “${right}”.`).waitFor();
  }
  shop.fail({ failure: 'error_500_no_effect', operation: 'search', times: 100 });
  await page.goto(new URL('/orders?search=10001', page.url()).href);
  await page.getByText('These accounts could not be searched; what you look for may be there:').waitFor();
  expect(await page.locator('[data-cm=cancel-order-button]').count()).toBe(0);
});
