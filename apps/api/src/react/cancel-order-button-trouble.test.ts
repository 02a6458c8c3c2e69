import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openPortal, type Portal } from '../test-support/browser/portal.ts';
import { ask, dialogIs, stop, stopAndLoseTheAnswer } from '../test-support/browser/stopping.ts';
import { rawRequest } from '../test-support/raw-request.ts';

const browser = aBrowser();

/** The keys of the requests that the page made to file something. */
function filings(page: Page): ReadonlySet<string | undefined> {
  const keys = new Set<string | undefined>();
  page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname === '/v1/cancellations') keys.add(request.headers()['idempotency-key']);
  });
  return keys;
}

function effects({ simulator }: Portal): readonly string[] {
  return simulator.writes.filter(({ tookEffect }) => tookEffect).map(({ targetId }) => targetId);
}

withBrowser("what the provider's lost answer leaves open is shown as unknown, and nothing more is sent", async () => {
  const portal = await openPortal();
  const { page } = await ask(portal, browser());
  await stopAndLoseTheAnswer(portal, page);
  await dialogIs(page, 'following', 'Unknown');
  const dialog = page.getByRole('alertdialog');
  expect(await dialog.getAttribute('data-tone')).toBe('unknown');
  expect(await dialog.textContent()).toMatch(/It may or may not be stopped/);
  expect(await dialog.getByRole('button').allTextContents()).toEqual(['Close']);
  portal.simulator.clearFailures();
  await dialogIs(page, 'settled', 'Cancelled');
  expect(await dialog.textContent()).toMatch(/A later look at the order shows it/);
  expect(portal.simulator.writes).toHaveLength(1);
});

withBrowser("the page's own lost answer is no success and no question: the same request goes again under its key", async () => {
  const portal = await openPortal();
  const { page, id } = await ask(portal, browser());
  const sent = filings(page);
  // The request arrives, and no answer to it, ever.
  await page.route('**/v1/cancellations', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await stop(page);
  await dialogIs(page, 'submit_uncertain', 'the request may have been recorded');
  expect(await page.getByRole('alertdialog').getAttribute('data-tone')).toBe('unknown');
  await page.unroute('**/v1/cancellations');
  await dialogIs(page, 'settled', 'Cancelled');
  expect(sent.size).toBe(1);
  expect([effects(portal), portal.simulator.writes.length]).toEqual([[id], 1]);
});

for (const [answer, state, words] of [
  ['reject', 'Refused', /The provider did not stop the order/],
  ['accept', 'Cancelled', /A later look at the order shows it/],
] as const) {
  withBrowser(`a request that the provider took is shown as requested, and as ${state.toLowerCase()} only when it has decided`, async () => {
    const portal = await openPortal();
    const { page } = await ask(portal, browser(), { reference: 'acme:1003' });
    await stop(page);
    await dialogIs(page, 'following', 'Requested');
    const dialog = page.getByRole('alertdialog');
    expect(await dialog.textContent()).toMatch(/The provider was asked and has not decided yet/);
    portal.shop.decide('1003', answer);
    await dialogIs(page, 'settled', state);
    expect(await dialog.textContent()).toMatch(words);
  });
}

withBrowser('a session that ends mid-flow is replaced, and nothing is lost', async () => {
  const portal = await openPortal();
  const { page, id } = await ask(portal, browser());
  const sent = filings(page);
  await page.getByLabel(/Internal note/).fill('asked by phone');
  await portal.revokeAll();
  await stop(page);
  await dialogIs(page, 'settled', 'Cancelled');
  expect(portal.minted()).toBe(2);
  expect(sent.size).toBe(1);
  expect((await rawRequest(portal.apiUrl, { path: '/v1/cancellations' })).json()).toMatchObject({ items: [{ note: 'asked by phone', requesters: [{ channel: 'embed' }] }] });
  expect(effects(portal)).toEqual([id]);
});

withBrowser('without a session it says so, keeps what was confirmed, and goes on after signing in', async () => {
  const portal = await openPortal();
  const { page, id } = await ask(portal, browser());
  const sent = filings(page);
  portal.signedIn(false);
  await portal.revokeAll();
  await stop(page);
  await dialogIs(page, 'session_expired', 'Your session has ended');
  const again = page.getByRole('button', { name: 'Sign in again' });
  await again.and(page.locator(':enabled')).waitFor();
  expect(effects(portal)).toEqual([]);
  portal.signedIn(true);
  await again.click();
  await dialogIs(page, 'settled', 'Cancelled');
  expect(sent.size).toBe(1);
  expect(effects(portal)).toEqual([id]);
});

withBrowser('without a connection it waits, and goes on when the connection is back', async () => {
  const portal = await openPortal();
  const { page, id } = await ask(portal, browser());
  await page.context().setOffline(true);
  await stop(page);
  await dialogIs(page, 'offline', 'There is no connection');
  expect(portal.simulator.writes).toEqual([]);
  await page.context().setOffline(false);
  await dialogIs(page, 'settled', 'Cancelled');
  expect(effects(portal)).toEqual([id]);
});

withBrowser("a provider's hostile words are words: no markup, no link, no frame", async () => {
  const portal = await openPortal();
  const { page, id } = await ask(portal, browser());
  portal.simulator.fail({ failure: 'hostile_strings', operation: 'cancel', targetId: id });
  await page.getByLabel(/Internal note/).fill('<img src=x onerror=alert(1)> javascript:alert(1)');
  await stop(page);
  await page.locator('[data-cm=dialog][data-state=settled], [data-cm=dialog][data-state=following]').waitFor();
  expect(await page.locator('a, img, iframe, main script').count()).toBe(0);
});

withBrowser('a stop that was confirmed goes on when its row is scrolled away', async () => {
  const portal = await openPortal();
  const { page, id } = await ask(portal, browser(), { scene: 'row' });
  await page.route('**/v1/cancellations', async (route) => {
    await page.locator('[data-cm=dialog]').press('Escape');
    await page.getByRole('button', { name: 'Scroll' }).click();
    await page.getByRole('button', { name: 'Asking for the stop' }).waitFor({ state: 'detached' });
    await route.continue();
  });
  await stop(page);
  for (const deadline = Date.now() + 30_000; effects(portal).length === 0 && Date.now() < deadline; ) await page.waitForTimeout(50);
  expect(effects(portal)).toEqual([id]);
});
