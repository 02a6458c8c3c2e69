import { createClient, type CountermandClient } from '@countermand/client';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSideways } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { givenUpSoon } from '../test-support/browser/given-up-soon.ts';
import { openPortal, type Portal } from '../test-support/browser/portal.ts';
import { focusIsOn, unreadableOnceWritten } from '../test-support/browser/stopping.ts';

const browser = aBrowser();

function clientOf({ apiUrl, api }: Portal): CountermandClient {
  return createClient({ baseUrl: apiUrl, token: api.adminKey });
}

/** Files a stop whose call is lost on the way, which nobody can know. */
async function fileAndLose({ simulator, ids }: Portal, client: CountermandClient): Promise<{ readonly id: string; readonly reference: string }> {
  simulator.fail({ failure: 'no_effect_connection_broken', operation: 'cancel', afterMs: 300 });
  const reference = `us:${ids[0] ?? ''}`;
  const { id } = await client.cancellations.file({ reference });
  return { id, reference };
}

const row = (page: Page, state: string) => page.locator(`[data-cm=desk-row][data-state=${state}]`);

withBrowser('what cannot be found out comes to the desk as what it is, and leaves it by the word of a person', async () => {
  const portal = await openPortal({ api: { override: givenUpSoon } });
  const client = clientOf(portal);
  const page = await portal.open(browser(), { scene: 'desk', own: 'yes' }, { viewport: { width: 320, height: 800 } });
  await page.getByText('The desk is empty: nothing waits for you.').waitFor();

  // It stays unknown for as long as it takes to be seen.
  unreadableOnceWritten(portal);
  const { id, reference } = await fileAndLose(portal, client);
  await row(page, 'unknown').getByText('It may or may not be stopped; it is being read again.').waitFor();
  portal.simulator.clearFailures();
  await client.cancellations.recheck(id);
  await row(page, 'needs_attention').getByText('A person decides what became of it.').waitFor();
  await page.getByRole('button', { name: reference }).click();
  const details = page.locator('[data-cm=details]');
  await details.getByText('it may have taken effect').first().waitFor();
  await expectAccessible(page, 'open on the desk');
  await expectNoSideways(page);

  await details.getByRole('button', { name: 'Decide what became of it' }).click();
  await focusIsOn(page, 'Leave it as it is');
  const record = page.locator('[data-action=record]');
  await page.getByLabel('Send again').check();
  await page.getByText('it gets a second one').waitFor();
  await page.getByLabel('It is stopped').check();
  expect(await record.isDisabled()).toBe(true);
  await page.getByLabel('What does that rest on?').fill('Their support stopped it, ticket 7.');
  await expectAccessible(page, 'deciding');
  await expectNoSideways(page);
  await record.click();

  await page.getByText('The desk is empty: nothing waits for you.').waitFor();
  await focusIsOn(page, 'Recorded: It is stopped.');
  await details.locator('[data-cm=status][data-state=cancelled]').waitFor();
  expect(await details.locator('[data-cm=decision]').textContent()).toMatch(/^Decided by key:.* \(api\).*Their support stopped it, ticket 7\.$/);
  const events = await client.events.of(id);
  expect(events.items.at(-1)).toMatchObject({ to: 'cancelled', reason: 'Their support stopped it, ticket 7.', data: { decision: 'cancelled' } });
  expect(await client.cancellations.get(id)).toMatchObject({ state: 'cancelled', confirmedBy: 'person', attempts: 1 });
  await page.getByRole('button', { name: reference }).click();
  expect(await page.locator('[data-cm=desk-row]').count()).toBe(0);
});

withBrowser('a request that somebody there decides is shown as requested, and then as what came of it', async () => {
  const portal = await openPortal();
  const client = clientOf(portal);
  portal.shop.set(1004, { status: 'processing', requestStatus: 'accepted' });
  const [accepted, rejected] = [await client.cancellations.file({ reference: 'acme:1003' }), await client.cancellations.file({ reference: 'acme:1004' })];
  for (const { id } of [accepted, rejected]) {
    const page = await portal.open(browser(), { scene: 'details', reference: id, theme: 'dark' }, { viewport: { width: 320, height: 800 }, colorScheme: 'dark' });
    await page.evaluate("document.documentElement.dir = 'rtl'");
    await page.locator('[data-cm=details][data-state=requested]').waitFor();
    await page.getByText('The provider decides now: it cannot be taken back here.').waitFor();
    if (id === accepted.id) {
      await expectAccessible(page, 'requested');
      await expectNoSideways(page);
    }
    portal.shop.decide(id === accepted.id ? 1003 : 1004, id === accepted.id ? 'accept' : 'reject');
    await page.getByRole('button', { name: 'Look again now' }).click();
    if (id === accepted.id) {
      await page.locator('[data-cm=details][data-state=cancelled]').getByText('A later look at the order shows it.').waitFor();
      await page.getByText(/took its place and is held/).waitFor();
    } else {
      await page.locator('[data-cm=details][data-state=refused]').getByText('Ask the provider why, and whether it can be stopped in another way.').waitFor();
      await expectAccessible(page, 'refused');
    }
  }
});

withBrowser('who decides too late, or may not decide, is told so; what was not sent is taken back', async () => {
  const portal = await openPortal({ api: { override: givenUpSoon } });
  const client = clientOf(portal);
  const { id } = await fileAndLose(portal, client);
  const visitor = await portal.open(browser(), { scene: 'details', reference: id });
  await visitor.getByText('A person decides this whose session has the right resolve.').waitFor();
  expect(await visitor.getByRole('button', { name: 'Decide what became of it' }).count()).toBe(0);

  const page = await portal.open(browser(), { scene: 'details', reference: id, own: 'yes' });
  await page.getByRole('button', { name: 'Decide what became of it' }).click();
  await page.getByLabel('It is stopped').check();
  await page.getByLabel('What does that rest on?').fill('It says so at the provider.');
  await client.cancellations.resolve(id, { as: 'not_stopped', note: 'It was shipped.' });
  await page.locator('[data-action=record]').click();
  const dialog = page.locator('[data-cm=dialog][data-state=problem]');
  await dialog.getByText('It changed before your decision arrived: nothing was recorded from here.').waitFor();
  await dialog.getByText('It is now: Refused.').waitFor();
  await focusIsOn(page, 'Close');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect((await client.cancellations.get(id)).state).toBe('refused');

  const later = new Date(Date.now() + 3_600_000).toISOString();
  const { id: scheduled } = await client.cancellations.file({ reference: 'acme:1001', sendAfter: later });
  const other = await portal.open(browser(), { scene: 'details', reference: scheduled, own: 'yes' });
  await other.getByText('It is sent in 59 minutes; until then it can be taken back.').waitFor();
  await other.getByRole('button', { name: 'Keep order: take the stop back' }).click();
  await focusIsOn(other, 'Leave it: the order is to be stopped');
  await other.getByRole('alertdialog').getByRole('button', { name: 'Keep order: take the stop back' }).click();
  await focusIsOn(other, 'The stop was taken back; nothing was sent.');
  await other.locator('[data-cm=details][data-state=withdrawn]').waitFor();
  expect(portal.shop.writes).toEqual([]);
});
