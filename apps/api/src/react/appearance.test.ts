import { expect } from '@jest/globals';
import { expectAccessible, expectNoSideways } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openPortal } from '../test-support/browser/portal.ts';
import { ask, dialogIs, focusIsOn, loseTheAnswer, stop } from '../test-support/browser/stopping.ts';

const browser = aBrowser();

const NARROW = { viewport: { width: 320, height: 640 } };

for (const theme of ['light', 'dark'] as const) {
  withBrowser(`every state can be read, ${theme} and narrow`, async () => {
    const portal = await openPortal();
    const { page } = await ask(portal, browser(), { theme }, { ...NARROW, colorScheme: theme });
    const look = async (state: string): Promise<void> => {
      await expectAccessible(page, state);
      await expectNoSideways(page);
    };
    await look('confirming');
    await page.context().setOffline(true);
    await stop(page);
    await dialogIs(page, 'offline', 'There is no connection');
    await look('offline');
    loseTheAnswer(portal);
    await page.context().setOffline(false);
    await dialogIs(page, 'following', 'Unknown');
    await look('unknown');
    portal.simulator.clearFailures();
    await dialogIs(page, 'settled', 'Cancelled');
    await look('cancelled');
    await page.keyboard.press('Escape');
    await page.locator('[data-cm=cancel-order-button][data-state=settled]').waitFor();
    await look('closed');
  });
}

withBrowser('what could not be found out, and a session that is over, can be read', async () => {
  const portal = await openPortal();
  const [, id = ''] = portal.ids;
  const page = await portal.open(browser(), { reference: 'us:nothing-like-it' }, NARROW);
  await page.locator('[data-cm=cancel-order-button]').click();
  await page.locator('[data-cm=dialog]:not([data-state=previewing])').waitFor();
  await expectAccessible(page, 'no such order');
  portal.signedIn(false);
  const out = await portal.open(browser(), { reference: `us:${id}`, theme: 'dark' }, NARROW);
  await out.locator('[data-cm=cancel-order-button]').click();
  await dialogIs(out, 'session_expired', 'No session could be had');
  expect(await out.getByRole('alertdialog').textContent()).toContain('Nobody is signed in at the portal.');
  await expectAccessible(out, 'no session');
  await expectNoSideways(out);
});

withBrowser('with the keyboard alone, an order is stopped', async () => {
  const portal = await openPortal();
  const [id = ''] = portal.ids;
  const page = await portal.open(browser(), { reference: `us:${id}` });
  await page.locator('[data-cm=cancel-order-button]').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialogIs(page, 'confirming', 'Stop order');
  await focusIsOn(page, 'Keep order');
  // The focus does not leave the dialog, in either direction.
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press(presses < 6 ? 'Tab' : 'Shift+Tab');
    expect(await page.evaluate("document.activeElement === document.body || document.activeElement.closest('dialog') !== null")).toBe(true);
  }
  await page.locator('[data-action=keep_order]').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await focusIsOn(page, 'Stop order');
  await page.keyboard.press('Space');
  await dialogIs(page, 'settled', 'Cancelled');
  await focusIsOn(page, 'Close');
  await page.keyboard.press('Enter');
  await focusIsOn(page, 'Cancelled');
  expect(portal.simulator.writes).toHaveLength(1);
});

withBrowser('a page of another language speaks it', async () => {
  const portal = await openPortal();
  const { page } = await ask(portal, browser(), { language: 'de' });
  expect(await page.getByRole('alertdialog').getAttribute('lang')).toBe('de');
  expect(await page.getByRole('alertdialog').getByRole('button').allTextContents()).toEqual(expect.arrayContaining(['Auftrag behalten', 'Auftrag stoppen']));
});
