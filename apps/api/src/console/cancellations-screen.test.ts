import { createClient } from '@countermand/client';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSideways } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openConsole } from '../test-support/browser/console.ts';

const browser = aBrowser();

const queryOf = (page: Page) => new URL(page.url()).search;
const orders = (page: Page) => page.locator('[data-cm=row] [data-cm=open]').allTextContents();
const shows = (page: Page, count: string) => page.locator('[data-cm=table-count]').getByText(count, { exact: true }).waitFor();

withBrowser('what is shown is in the address: a link shows it to others, and back leads back', async () => {
  const { page, url, api } = await openConsole(browser());
  const client = createClient({ baseUrl: url, token: api.adminKey });
  const sendAfter = new Date(Date.now() + 3_600_000).toISOString();
  for (const id of ['1001', '1002']) await client.cancellations.file({ reference: `acme:${id}`, sendAfter });
  const { id } = await client.cancellations.file({ reference: 'acme:1004', sendAfter });
  await client.cancellations.withdraw(id);

  await page.goto(`${url}/cancellations?state=withdrawn&account=acme`);
  await shows(page, '1 cancellation');
  expect([await orders(page), await page.getByLabel('State').inputValue(), await page.getByLabel('Account').inputValue()]).toEqual([['acme:1004'], 'withdrawn', 'acme']);
  await page.getByLabel('State').selectOption({ label: 'Scheduled' });
  await shows(page, '2 cancellations');
  expect(queryOf(page)).toBe('?state=scheduled&account=acme');
  await page.getByRole('searchbox').fill('acme:1002');
  await page.getByRole('button', { name: 'Find' }).click();
  await shows(page, '1 cancellation');
  expect([queryOf(page), await orders(page)]).toEqual(['?state=scheduled&account=acme&reference=acme%3A1002', ['acme:1002']]);
  await page.goBack();
  await shows(page, '2 cancellations');
  await expectAccessible(page, 'cancellations');
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSideways(page);

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await shows(page, '3 cancellations');
  expect(queryOf(page)).toBe('');
  await page.getByRole('link', { name: 'acme:1004' }).click();
  await page.waitForURL(`${url}/cancellations/${id}`);
  await page.goto(`${url}/cancellations?state=asleep`);
  await page.getByText('"asleep" is not a state').waitFor();
});

withBrowser('a list goes on by looking again where what tells of events cannot be loaded, and says so where what keeps it up to date cannot', async () => {
  const { page, url, api } = await openConsole(browser());
  const client = createClient({ baseUrl: url, token: api.adminKey });
  const sendAfter = new Date(Date.now() + 3_600_000).toISOString();
  await client.cancellations.file({ reference: 'acme:1001', sendAfter });
  const errors: Error[] = [];
  page.on('pageerror', (error) => void errors.push(error));
  await page.route('**/listen-*.js', (route) => route.abort());
  await page.route('**/reread-*.js', (route) => route.abort());

  await page.goto(`${url}/cancellations`);
  await shows(page, '1 cancellation');
  await client.cancellations.file({ reference: 'acme:1002', sendAfter });
  await page.getByText('It could not be loaded').waitFor();
  expect(await orders(page)).toEqual(['acme:1001']);
  await page.unroute('**/reread-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await shows(page, '2 cancellations');
  expect(errors).toEqual([]);
});
