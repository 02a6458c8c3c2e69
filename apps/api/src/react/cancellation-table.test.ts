import { createClient } from '@countermand/client';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSideways } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openPortal, type Portal } from '../test-support/browser/portal.ts';
import { dialogIs, focusIsOn } from '../test-support/browser/stopping.ts';

const browser = aBrowser();

const clientOf = ({ apiUrl, api }: Portal) => createClient({ baseUrl: apiUrl, token: api.adminKey });
const rowOf = (page: Page, reference: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name: reference, exact: true }) });
const stateOf = (page: Page, reference: string, state: string) => rowOf(page, reference).locator(`[data-cm=status][data-state=${state}]`);
const count = (page: Page, text: string) => page.locator('[data-cm=table-count]', { hasText: text });
const nodes = (page: Page) => page.evaluate<number>('document.querySelectorAll("main *").length');
/** Resolves when the focus is within that row. */
const focusIsInRow = (page: Page, index: number) => page.locator(`[data-cm=row][aria-rowindex="${index}"]:focus-within`).waitFor();

withBrowser('rows come and change by themselves; several are taken back, found by their state, and stopped again', async () => {
  const portal = await openPortal();
  const client = clientOf(portal);
  const sendAfter = new Date(Date.now() + 3_600_000).toISOString();
  for (const id of ['1001', '1002']) await client.cancellations.file({ reference: `acme:${id}`, sendAfter });
  await client.cancellations.file({ reference: 'acme:1005' });
  const page = await portal.open(browser(), { scene: 'table', own: 'yes' });
  await stateOf(page, 'acme:1001', 'scheduled').waitFor();
  await stateOf(page, 'acme:1005', 'refused').waitFor();
  await client.cancellations.file({ reference: 'acme:1007' });
  await stateOf(page, 'acme:1007', 'cancelled').waitFor();

  await rowOf(page, 'acme:1002').getByRole('checkbox').click();
  await rowOf(page, 'acme:1001').getByRole('checkbox').click({ modifiers: ['Shift'] });
  await page.getByText('2 selected').waitFor();
  // Nothing moves under a hand that selects.
  await client.cancellations.file({ reference: 'acme:1008' });
  await page.getByRole('button', { name: 'Show 1 new one' }).waitFor();
  expect(await rowOf(page, 'acme:1008').count()).toBe(0);
  await page.getByText('Again can be asked only for what was refused').waitFor();
  await expectAccessible(page, 'selected');

  await page.getByRole('button', { name: 'Take back 2 stops' }).click();
  await dialogIs(page, 'confirming', 'Take back 2 stops?');
  await focusIsOn(page, 'Leave the stops as they are');
  await expectAccessible(page, 'taking back');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take back 2 stops' }).click();
  await dialogIs(page, 'settled', 'What became of it');
  await focusIsOn(page, 'Close');
  await page.keyboard.press('Enter');
  await stateOf(page, 'acme:1001', 'withdrawn').waitFor();
  await page.getByText('2 selected').waitFor({ state: 'detached' });
  await page.locator('[data-cm=row]:focus-within').waitFor();
  await page.getByRole('button', { name: 'Show 1 new one' }).click();
  await rowOf(page, 'acme:1008').waitFor();
  const cancelled = () => portal.shop.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId);
  expect(cancelled()).not.toEqual(expect.arrayContaining(['1001']));

  await page.getByLabel('State').selectOption({ label: 'Withdrawn' });
  await count(page, '2 cancellations').waitFor();
  await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check();
  await page.getByRole('button', { name: 'Stop 2 orders again' }).click();
  await dialogIs(page, 'confirming', 'Stop 2 orders?');
  await page.getByLabel('Type cancel-2 to go on').fill('cancel-2');
  await page.locator('[data-action=stop_order]').click();
  await dialogIs(page, 'settled', 'All 2 orders are settled');
  await page.keyboard.press('Escape');
  await page.getByText('2 selected').waitFor({ state: 'detached' });
  expect(cancelled()).toEqual(expect.arrayContaining(['1001', '1002']));
  expect(cancelled()).toHaveLength(new Set(cancelled()).size);
});

withBrowser('what the server cannot narrow is refused in its words; a session may stop one order at a time; without one, what there is stays', async () => {
  const portal = await openPortal();
  const client = clientOf(portal);
  const page = await portal.open(browser(), { scene: 'table' }, { viewport: { width: 320, height: 900 } });
  await page.getByText('No stop has been asked for yet.').waitFor();
  await expectAccessible(page, 'empty');
  for (const id of ['1005', '1006']) await client.cancellations.withdraw((await client.cancellations.file({ reference: `acme:${id}`, sendAfter: new Date(Date.now() + 3_600_000).toISOString() })).id);
  await stateOf(page, 'acme:1005', 'withdrawn').waitFor();
  await stateOf(page, 'acme:1006', 'withdrawn').waitFor();
  await expectNoSideways(page);
  await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check();
  await page.getByText('Here you may stop one order at a time: select one.').waitFor();

  const find = page.getByRole('searchbox');
  await find.fill('acme:1006');
  await find.press('Enter');
  await count(page, '1 cancellation').waitFor();
  await find.fill('acme:@10006');
  await find.press('Enter');
  await page.getByText('not by a merchant number').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await count(page, '2 cancellations').waitFor();

  portal.signedIn(false);
  await portal.revokeAll();
  await page.locator('[data-cm=resource-state][data-state=session_ended]').waitFor();
  expect(await page.locator('[data-cm=row]').count()).toBe(2);
  await expectAccessible(page, 'session ended');
  // It looks again by itself, now and then.
  portal.signedIn(true);
  await page.locator('[data-cm=resource-state][data-state=ready]').waitFor({ state: 'attached' });
});

withBrowser('further pages come as they are scrolled to; and what is sorted says that it is not all', async () => {
  const portal = await openPortal({ api: { undoWindowSeconds: 3_600 } });
  const client = clientOf(portal);
  await Promise.all(Array.from({ length: 130 }, (_each, index) => client.cancellations.file({ reference: `acme:${900_000 + index}` })));
  const page = await portal.open(browser(), { scene: 'table' });
  await count(page, '100 loaded; more are on the server').waitFor();
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('-1');
  await page.getByRole('button', { name: 'Order', exact: true }).click();
  await count(page, '100 loaded and sorted').waitFor();
  expect(await page.getByRole('columnheader', { name: 'Order' }).getAttribute('aria-sort')).toBe('ascending');
  await page.getByRole('button', { name: 'Load more' }).click();
  await count(page, '130 cancellations').waitFor();
  await page.getByRole('button', { name: 'Asked for' }).click();
  await page.locator('[data-cm=row]').first().focus();
  await page.keyboard.press('End');
  await focusIsInRow(page, 131);
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('131');
});

withBrowser('of 100,000 rows a few are in the document, all are within reach of the keyboard, and the focus stays', async () => {
  const portal = await openPortal();
  const settings = { scene: 'many', reference: '100000' };
  const page = await portal.open(browser(), { ...settings, theme: 'light' }, { colorScheme: 'light' });
  await rowOf(page, 'acme:99999').waitFor();
  const atFirst = await nodes(page);
  await page.locator('[data-cm=row]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByText('1 selected').waitFor();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  await rowOf(page, 'acme:0').waitFor();
  await focusIsInRow(page, 100_001);
  expect(Math.max(atFirst, await nodes(page))).toBeLessThan(1_200);
  // Scrolled away, what has the focus is still there, and the arrows go on from it.
  await page.evaluate('document.querySelector("[data-cm=table-scroll]").scrollTo(0, 0)');
  await rowOf(page, 'acme:99999').waitFor();
  await focusIsInRow(page, 100_001);
  await page.keyboard.press('ArrowUp');
  await rowOf(page, 'acme:1').waitFor();
  await focusIsInRow(page, 100_000);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#can_00000000000000000000000001$/);
  await page.keyboard.press('Home');
  await expectAccessible(page, 'light');
  await page.getByRole('searchbox').fill('a-7777');
  await page.getByRole('button', { name: 'Find' }).click();
  await count(page, '11 cancellations').waitFor();

  const narrow = await portal.open(browser(), { ...settings, reference: '1000', theme: 'dark' }, { colorScheme: 'dark', viewport: { width: 320, height: 800 } });
  await rowOf(narrow, 'acme:999').waitFor();
  await expectAccessible(narrow, 'dark and narrow');
  await expectNoSideways(narrow);
  await narrow.evaluate('document.documentElement.dir = "rtl"');
  await expectNoSideways(narrow);
});
