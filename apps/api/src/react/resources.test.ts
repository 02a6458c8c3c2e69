import { createClient } from '@countermand/client';
import { expect } from '@jest/globals';
import { expectAccessible } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openPortal } from '../test-support/browser/portal.ts';
import { dialogIs } from '../test-support/browser/stopping.ts';

const browser = aBrowser();

withBrowser('a cancellation and its timeline change as it goes on, without a reload', async () => {
  const portal = await openPortal({ api: { undoWindowSeconds: 3_600 } });
  const client = createClient({ baseUrl: portal.apiUrl, token: portal.api.adminKey });
  const { id } = await client.cancellations.file({ reference: 'acme:1001' });
  const page = await portal.open(browser(), { scene: 'recorded', reference: id });
  await page.locator('[data-cm=status][data-state=scheduled]').waitFor();
  await page.locator('[data-cm=timeline-event]').first().waitFor();
  await client.cancellations.withdraw(id);
  await page.locator('[data-cm=status][data-state=withdrawn]').waitFor();
  await page.locator('[data-cm=timeline-event][data-state=withdrawn]').waitFor();
  await expectAccessible(page, 'timeline');
});

withBrowser('an answer that comes late is not shown for another', async () => {
  const portal = await openPortal({ api: { undoWindowSeconds: 3_600 } });
  const client = createClient({ baseUrl: portal.apiUrl, token: portal.api.adminKey });
  const [first, second] = [await client.cancellations.file({ reference: 'acme:1001' }), await client.cancellations.file({ reference: 'acme:1002' })];
  const page = await portal.open(browser(), { scene: 'recorded', reference: `${first.id} ${second.id}` });
  await page.getByRole('heading', { name: 'acme:1001' }).waitFor();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**/v1/cancellations/${second.id}`, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Which one?' }).waitFor();
  await page.locator('[data-cm=resource-state][data-state=loading]').first().waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  release();
  await page.getByRole('heading', { name: 'acme:1001' }).waitFor();
});

withBrowser('without a connection, and without a session, it says so, keeps what it has, and comes back', async () => {
  const portal = await openPortal({ api: { undoWindowSeconds: 3_600 } });
  const client = createClient({ baseUrl: portal.apiUrl, token: portal.api.adminKey });
  const { id } = await client.cancellations.file({ reference: 'acme:1001' });
  const page = await portal.open(browser(), { scene: 'recorded', reference: id });
  await page.locator('[data-cm=timeline-event]').first().waitFor();
  portal.signedIn(false);
  await portal.revokeAll();
  await page.locator('main > [data-cm=resource-state][data-state=session_ended]').waitFor();
  expect(await page.locator('[data-cm=status]').count()).toBe(1);
  await expectAccessible(page, 'session ended');
  portal.signedIn(true);
  await page.locator('main > [data-cm=resource-state] [data-action=retry]').click();
  await page.locator('main > [data-cm=resource-state][data-state=ready]').waitFor({ state: 'attached' });
  await page.context().setOffline(true);
  await page.locator('main > [data-cm=resource-state][data-state=offline]').waitFor();
  expect(await page.locator('[data-cm=status]').count()).toBe(1);
  await page.context().setOffline(false);
  await page.locator('main > [data-cm=resource-state][data-state=ready]').waitFor({ state: 'attached' });
});

withBrowser('a preview, a batch and a search are had by their hooks', async () => {
  const portal = await openPortal();
  const client = createClient({ baseUrl: portal.apiUrl, token: portal.api.adminKey });
  const batch = await client.batches.file({ items: [{ reference: 'acme:1002' }] });
  const page = await portal.open(browser(), { scene: 'asked', own: 'yes', reference: `acme:1001 ${batch.id} 10004` });
  await page.locator('[data-test=preview]', { hasText: 'send' }).waitFor();
  await page.locator('[data-test=found]', { hasText: 'acme:1004' }).waitFor();
  await page.locator('[data-test=batch]', { hasText: 'finished' }).waitFor();
});

withBrowser('several orders are stopped as a batch, once what is asked for was typed', async () => {
  const portal = await openPortal();
  const page = await portal.open(browser(), { scene: 'several', own: 'yes', reference: 'acme:1001 acme:1002 acme:1005' });
  await page.getByRole('button', { name: 'Stop these' }).click();
  await dialogIs(page, 'confirming', 'Stop 2 orders?');
  await expectAccessible(page, 'several');
  const stop = page.locator('[data-action=stop_order]');
  expect(await stop.isDisabled()).toBe(true);
  await page.getByLabel('Type cancel-2 to go on').fill('cancel-2');
  await stop.click();
  await dialogIs(page, 'settled', 'All 2 orders are settled');
  expect(portal.shop.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId).sort()).toEqual(['1001', '1002']);
});
