import { createClient } from '@countermand/client';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectNoSideways } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { changeAnswers, hostile } from '../test-support/browser/hostile-answers.ts';
import { givenUpSoon } from '../test-support/browser/given-up-soon.ts';
import { openPortal, type Portal } from '../test-support/browser/portal.ts';
import { dangersOf } from '../test-support/browser/whats-on-page.ts';

const browser = aBrowser();
const NARROW = { viewport: { width: 320, height: 700 } };

/** A portal where an order was stopped, one was refused in hostile words, and one waits for a person. */
async function eventfulPortal(): Promise<Portal & { readonly stopped: string }> {
  const portal = await openPortal({ api: { override: givenUpSoon } });
  const client = createClient({ baseUrl: portal.apiUrl, token: portal.api.adminKey });
  portal.simulator.fail({ failure: 'no_effect_connection_broken', operation: 'cancel', afterMs: 300 });
  const { id: lost } = await client.cancellations.file({ reference: `us:${portal.ids[0] ?? ''}` });
  await client.batches.file({ name: 'Week 7', note: 'Asked by phone', items: [{ reference: 'acme:1003' }], start: false });
  portal.shop.fail({ failure: 'hostile_strings', operation: 'cancel', targetId: '1002' });
  const { id } = await client.cancellations.file({ reference: 'acme:1001', reason: 'fraud', note: 'asked by phone' });
  const { id: other } = await client.cancellations.file({ reference: 'acme:1002' });
  for (const each of [id, other, lost]) await client.cancellations.wait(each, { timeoutMs: 30_000 });
  return { ...portal, stopped: id };
}

/** Every page of ours that shows what came from elsewhere, and what is to be waited for in it. */
function pagesOf({ stopped }: { readonly stopped: string }): readonly (readonly [scene: string, reference: string, shown: string])[] {
  return [
    ['recorded', stopped, '[data-cm=timeline-event]'],
    ['details', stopped, '[data-cm=facts]'],
    ['table', '', '[data-cm=row]'],
    ['desk', '', '[data-cm=desk-row]'],
    ['bulk', '', '[data-cm=batch-list] a'],
  ];
}

async function openChanged(portal: Portal, settings: Readonly<Record<string, string>>, change: (key: string, value: unknown) => unknown): Promise<Page> {
  const page = await portal.open(browser(), { own: 'yes', ...settings }, NARROW);
  await changeAnswers(page, portal.apiUrl, change);
  await page.reload();
  return page;
}

withBrowser('whatever a provider, a shop or a person wrote stays text: on every page, at every width, under the strictest policy', async () => {
  const portal = await eventfulPortal();
  for (const [scene, reference, shown] of pagesOf(portal)) {
    const page = await openChanged(portal, { scene, reference }, hostile);
    await page.locator(shown).first().waitFor();
    await page.locator('main', { hasText: '<img src=x onerror="window.owned=1">' }).waitFor();
    expect([scene, await dangersOf(page)]).toEqual([scene, []]);
    await expectNoSideways(page);
    await page.context().close();
  }
});

for (const face of ['React', 'the element']) {
  withBrowser(`${face}: so it does while an order is stopped`, async () => {
    const portal = await openPortal(face === 'React' ? {} : { body: '<main><h1>Orders</h1><countermand-cancel-button reference="acme:1001"></countermand-cancel-button></main>' });
    // The number goes back with the request: the server would see that it is another one.
    const page = await openChanged(portal, { reference: 'acme:1001' }, (key, value) => (key === 'orderNumber' ? value : hostile(key, value)));
    await page.getByRole('button', { name: 'Stop order' }).click();
    await page.locator('[data-cm=dialog][data-state=confirming]').waitFor();
    expect(await dangersOf(page)).toEqual([]);
    await page.locator('[data-cm=dialog] [data-action=stop_order]').click();
    await page.locator('[data-cm=dialog][data-state=settled]').waitFor();
    expect(await page.locator('[data-cm=dialog]').textContent()).toContain('onerror');
    expect(await dangersOf(page)).toEqual([]);
    await expectNoSideways(page);
  });
}

/** Names that every object has, in the place of words from closed lists; and members that would change every object. */
const STRANGE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'never_heard_of'];
const WORDS_OF_LISTS = new Set(['state', 'type', 'reason', 'code', 'confirmedBy', 'hold', 'channel', 'to', 'from', 'operation', 'health']);

withBrowser('an answer with strange words and members breaks no page, and is never shown as a success', async () => {
  const portal = await eventfulPortal();
  for (const [scene, reference] of pagesOf(portal)) {
    let turn = 0;
    const page = await openChanged(portal, { scene, reference }, (key, value) => {
      if (WORDS_OF_LISTS.has(key) && typeof value === 'string') return STRANGE[(turn += 1) % STRANGE.length];
      const isRecord = typeof value === 'object' && value !== null && 'id' in value;
      return isRecord ? Object.defineProperty(value, '__proto__', { value: { polluted: true }, enumerable: true }) : value;
    });
    await page.locator('[data-cm=resource-state][data-state=ready], [data-cm=resource-state][data-state=empty]').first().waitFor({ state: 'attached' });
    await page.locator('[data-cm=resource-state][data-state=loading]').first().waitFor({ state: 'detached' });
    expect([scene, turn > 0, await page.getByRole('heading', { level: 1 }).count()]).toEqual([scene, true, 1]);
    expect([scene, await page.locator('[data-tone=success]').count()]).toEqual([scene, 0]);
    expect([scene, await dangersOf(page)]).toEqual([scene, []]);
    await page.context().close();
  }
});
