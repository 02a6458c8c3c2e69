import { createClient } from '@countermand/client';
import { ACCOUNT_CONFIGURATIONS } from '@countermand/core';
import { expect } from '@jest/globals';
import type { DependencyContainer } from 'tsyringe';
import { expectAccessible, expectNoSideways } from '../test-support/browser/accessible.ts';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openPortal } from '../test-support/browser/portal.ts';

const browser = aBrowser();

/** One more account, whose secret is not there. */
function withoutSecret(container: DependencyContainer): void {
  const broken = { id: 'eu', provider: 'fastpod', settings: { token: { env: 'COUNTERMAND_TEST_MISSING' } } };
  container.registerInstance(ACCOUNT_CONFIGURATIONS, [...container.resolve(ACCOUNT_CONFIGURATIONS), broken]);
}

withBrowser('accounts are shown with what is the matter and what to do, live, and without a secret', async () => {
  const portal = await openPortal({ api: { override: withoutSecret } });
  const client = createClient({ baseUrl: portal.apiUrl, token: portal.api.adminKey });
  const page = await portal.open(browser(), { scene: 'accounts', own: 'yes', theme: 'dark' }, { viewport: { width: 320, height: 900 }, colorScheme: 'dark' });
  const account = (id: string) => page.locator('[data-cm=account]').filter({ has: page.getByRole('heading', { name: id }) });
  await account('eu').and(page.locator('[data-health=unusable]')).getByText('Its secret cannot be read').waitFor();
  await account('eu').getByText('Put it right in the configuration').waitFor();
  await account('us').and(page.locator('[data-health=ready]')).waitFor();
  await account('us').getByText('may leave now').waitFor();
  await expectAccessible(page, 'accounts');
  await expectNoSideways(page);
  const { token } = portal.simulator.settings as { readonly token: string };
  expect(await page.content()).not.toContain(token);

  portal.simulator.fail({ failure: 'rate_limited', operation: 'read', afterMs: 60_000 });
  await client.cancellations.file({ reference: `us:${portal.ids[0] ?? ''}` });
  await account('us').and(page.locator('[data-health=blocked]')).getByText('The provider wants to be left alone').waitFor();
  await account('us').getByText('1 stop', { exact: true }).waitFor();
});

withBrowser('a session that sees one order only is told no more of its account, and that is said by leaving it out', async () => {
  const portal = await openPortal();
  const key = await portal.api.keyFor({ scopes: ['targets:read', 'cancellations:read', 'cancellations:write'], accounts: ['acme'] });
  const client = createClient({ baseUrl: portal.apiUrl, token: key });
  const session = await client.embedSessions.create({ origin: portal.url, accounts: ['acme'], references: ['acme:1001'] });
  const page = await portal.open(browser(), { scene: 'accounts' });
  await page.getByRole('heading', { name: 'us' }).waitFor();
  await page.route('**/session', (route) => route.fulfill({ json: session }));
  await page.reload();
  await page.getByRole('heading', { name: 'acme' }).waitFor();
  expect(await page.locator('[data-cm=account]').allTextContents()).toEqual([expect.not.stringMatching(/null|undefined|Waiting|Limit|Address/)]);
  await expectAccessible(page, 'accounts of one order');
});
