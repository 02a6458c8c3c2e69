import { createClient } from '@countermand/client';
import { expect } from '@jest/globals';
import { expectAccessible, expectNoSideways } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { givenUpSoon } from '../test-support/browser/given-up-soon.ts';
import { openPortal } from '../test-support/browser/portal.ts';
import { focusIsOn } from '../test-support/browser/stopping.ts';

const browser = aBrowser();

withBrowser('a link leads to one cancellation, which is decided there by the one who is signed in', async () => {
  const portal = await openPortal({ api: { override: givenUpSoon } });
  const client = createClient({ baseUrl: portal.apiUrl, token: portal.api.adminKey });
  portal.simulator.fail({ failure: 'no_effect_connection_broken', operation: 'cancel', afterMs: 100 });
  const { id, reference } = await client.cancellations.file({ reference: `us:${portal.ids[0] ?? ''}` });
  const page = await portal.openConsole(browser(), `/cancellations/${id}`, { viewport: { width: 320, height: 800 } });
  await page.locator('[data-cm=details][data-state=needs_attention]').waitFor();
  await expectAccessible(page, 'one cancellation in the console');
  await expectNoSideways(page);
  expect(await page.title()).toBe(`${reference} · Cancellation · Countermand`);
  await page.getByRole('button', { name: 'Decide what became of it' }).click();
  await page.getByLabel('It is not stopped, and will not be').check();
  await page.getByLabel('What does that rest on?').fill('The parcel has left.');
  await page.locator('[data-action=record]').click();
  await focusIsOn(page, 'Recorded: It is not stopped, and will not be.');
  await page.locator('[data-cm=details][data-state=refused]').waitFor();
  expect((await client.events.of(id)).items.at(-1)).toMatchObject({ to: 'refused', actor: 'browser:ann', channel: 'console', reason: 'The parcel has left.' });

  // What has ended is off the desk; the accounts' names lead to their cancellations.
  await page.goto(`${portal.apiUrl}/desk`);
  await page.getByText('The desk is empty: nothing waits for you.').waitFor();
  await page.goto(`${portal.apiUrl}/accounts`);
  await page.getByRole('link', { name: 'us', exact: true }).click();
  await page.waitForURL('**/cancellations?account=us');
  await page.getByText(reference).first().waitFor();
});
