import { createClient } from '@countermand/client';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSideways } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openConsole } from '../test-support/browser/console.ts';
import { dialogIs, focusIsOn } from '../test-support/browser/stopping.ts';

const browser = aBrowser();

/** With the key that goes on from one thing to the next. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 8; presses += 1) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

async function titleIs(page: Page, title: string): Promise<void> {
  await page.locator(`xpath=/html/head/title[. = "${title}"]`).waitFor({ state: 'attached' });
}

withBrowser('by the keyboard alone: from the dashboard to an order, its stop, and out again', async () => {
  const { page, api, url, shop } = await openConsole(browser());
  const { keyboard } = page;
  await page.locator('.connection[data-state=events]').waitFor();
  await page.getByText('Nobody has asked to stop an order yet.').waitFor();
  await expectAccessible(page, 'an empty dashboard');
  await titleIs(page, 'Dashboard · Countermand');

  await keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await expectAccessible(page, 'the keys');
  await keyboard.press('Escape');
  await keyboard.press('g');
  await keyboard.press('s');
  await focusIsOn(page, 'Stop a list');
  await keyboard.press('g');
  await keyboard.press('o');
  await focusIsOn(page, 'Find orders');
  await titleIs(page, 'Find orders · Countermand');
  expect(new URL(page.url()).pathname).toBe('/orders');
  await keyboard.press('/');
  await keyboard.type('10001');
  await keyboard.press('Enter');
  await page.getByText('It can be stopped now.').waitFor();
  expect(new URL(page.url()).search).toBe('?search=10001');
  await expectAccessible(page, 'a found order');

  await tabTo(page, '[data-cm=cancel-order-button]');
  await keyboard.press('Enter');
  await dialogIs(page, 'confirming', 'Stop order');
  await focusIsOn(page, 'Keep order');
  await keyboard.press('?');
  expect(await page.getByRole('dialog', { name: 'Keyboard' }).count()).toBe(0);
  await tabTo(page, '[data-action=stop_order]');
  await keyboard.press('Enter');
  await dialogIs(page, 'settled', 'Cancelled');
  await keyboard.press('Escape');
  await page.locator('[data-cm=dialog]').waitFor({ state: 'detached' });
  await page.getByText('It can be stopped now.').waitFor({ state: 'hidden' });
  expect(shop.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId)).toEqual(['1001']);
  const { items } = await createClient({ baseUrl: url, token: api.adminKey }).cancellations.list();
  expect(items).toEqual([expect.objectContaining({ reference: 'acme:1001', state: 'cancelled', requesters: [expect.objectContaining({ actor: 'browser:ann', channel: 'console' })] })]);

  await keyboard.press('g');
  await keyboard.press('h');
  await page.locator('[data-cm=status][data-state=cancelled]').waitFor();
  await expectAccessible(page, 'a dashboard');
  expect(await page.evaluate('JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), document.cookie])')).toBe('[[],[],""]');

  await page.getByText('Menu').click();
  await expectAccessible(page, 'the menu');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await expectAccessible(page, 'signed out');
  expect((await page.request.get(`${url}/v1/session`)).status()).toBe(401);
});

withBrowser('a session that ends while somebody decides: it says so, and after a new sign-in elsewhere the same stop goes on', async () => {
  const { page, newTab, signIn, shop } = await openConsole(browser(), { path: '/orders?search=10002' });
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/cancellations')) keys.push(request.headers()['idempotency-key']);
  });
  await page.locator('[data-cm=cancel-order-button]').click();
  await dialogIs(page, 'confirming', 'Stop order');

  const other = await newTab();
  await other.goto(page.url());
  await other.getByText('Menu').click();
  await other.getByRole('button', { name: 'Sign out' }).click();
  await other.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await page.locator('.session-ended').waitFor();
  await page.locator('[data-action=stop_order]').click();
  await page.locator('[data-cm=dialog][data-state=session_expired]').waitFor();
  await expectAccessible(page, 'a session that ended');
  expect(shop.writes).toEqual([]);

  // Nothing on the page is live, and what goes on is called the same, wherever it is pressed.
  await page.locator('.connection[data-state=ended]').waitFor();
  expect(await page.locator('[data-cm=dialog] [data-action=sign_in]').textContent()).toBe(await page.locator('.session-ended button').textContent());

  // Signed in elsewhere, it goes on by itself, all of it.
  await signIn(other);
  await page.locator('.session-ended').waitFor({ state: 'detached' });
  await dialogIs(page, 'settled', 'Cancelled');
  await page.locator('.connection[data-state=events]').waitFor();
  await page.locator('main [data-state=session_ended]').first().waitFor({ state: 'detached' });
  expect([keys.length > 1, new Set(keys).size, shop.writes.filter(({ operation }) => operation === 'cancel').length]).toEqual([true, 1, 1]);
});

withBrowser('at the width of a phone, in another language and in the dark nothing reaches beyond the side', async () => {
  const { page, url } = await openConsole(browser(), { context: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } });
  await page.getByText('Menu').click();
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('heading', { level: 1, name: 'Übersicht' }).waitFor();
  await page.locator('html[lang=de]').waitFor();
  expect(await page.evaluate('JSON.stringify(Object.entries(localStorage))')).toBe('[["countermand.language","de"]]');
  for (const path of ['/', '/orders?search=1001', '/stop', '/keys']) {
    await page.goto(`${url}${path}`);
    await page.locator('main h1').waitFor();
    await page.locator('main [data-state=loading]').first().waitFor({ state: 'detached' });
    await expectNoSideways(page);
    await expectAccessible(page, `${path} at 320 px`);
  }
});
