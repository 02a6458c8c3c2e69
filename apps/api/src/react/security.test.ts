import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aBrowser, withBrowser } from '../test-support/browser/chromium.ts';
import { openPortal, type Portal } from '../test-support/browser/portal.ts';
import { dialogIs, stop } from '../test-support/browser/stopping.ts';
import { keptBy } from '../test-support/browser/whats-on-page.ts';
import { postJson } from '../test-support/raw-request.ts';

const browser = aBrowser();

const FACES = ['React', 'the element'] as const;
type Face = (typeof FACES)[number];

/** A portal with one button, for `acme:1001`, in one of the two ways to have it. */
async function portalWith(face: Face): Promise<{ readonly portal: Portal; readonly open: () => Promise<Page> }> {
  const portal = await openPortal(face === 'React' ? {} : { body: '<main><h1>Orders</h1><countermand-cancel-button reference="acme:1001"></countermand-cancel-button></main>' });
  return { portal, open: () => portal.open(browser(), face === 'React' ? { reference: 'acme:1001' } : {}) };
}

/** The page gets another session than its backend would make. */
async function sessionInstead(page: Page, { api, apiUrl, url }: Portal, body: Readonly<Record<string, unknown>>): Promise<string> {
  const minted = await postJson(apiUrl, '/v1/embed-sessions', { origin: url, accounts: ['acme'], ...body }, { Authorization: `Bearer ${api.adminKey}` });
  await page.route('**/session', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(minted.json()) }));
  return minted.json<{ token: string }>().token;
}

for (const face of FACES) {
  withBrowser(`${face}: the token goes to the server, in a header, and is nowhere else`, async () => {
    const { portal, open } = await portalWith(face);
    const sessions: Promise<{ token: string }>[] = [];
    const said: string[] = [];
    const sent: { readonly url: string; readonly rest: string; readonly authorization: string }[] = [];
    const page = await open();
    page.on('console', (message) => void said.push(message.text()));
    page.on('request', (request) => {
      const { authorization = '', ...headers } = request.headers();
      sent.push({ url: request.url(), rest: JSON.stringify([headers, request.postData()]), authorization });
    });
    page.on('response', (response) => {
      if (new URL(response.url()).pathname === '/session') sessions.push(response.json() as Promise<{ token: string }>);
    });
    await page.getByRole('button', { name: 'Stop order' }).click();
    await dialogIs(page, 'confirming', 'Stop order');
    // Another session in the middle of it, and an answer that is no success.
    await portal.revokeAll();
    await stop(page);
    await dialogIs(page, 'settled', 'Cancelled');

    const tokens = (await Promise.all(sessions)).map(({ token }) => token);
    expect([new Set(tokens).size, tokens.every((token) => token.startsWith('cms_'))]).toEqual([2, true]);
    const kept = await keptBy(page);
    const told = sent.filter(({ authorization }) => authorization !== '');
    expect(told.filter(({ url }) => !url.startsWith(`${portal.apiUrl}/`))).toEqual([]);
    expect(tokens.filter((token) => told.some(({ authorization }) => authorization === `Bearer ${token}`))).toEqual(tokens);
    for (const secret of ['cms_', 'cmd_', ...tokens]) {
      expect([secret, kept.includes(secret), said.join().includes(secret), sent.some(({ url, rest }) => url.includes(secret) || rest.includes(secret))]).toEqual([secret, false, false, false]);
    }
  });

  withBrowser(`${face}: a session for another origin, or for other orders, files nothing, and nobody is told that it did`, async () => {
    const { portal, open } = await portalWith(face);
    // From then on browsers let pages of this origin call: what refuses is the server.
    await fetch(`${portal.url}/session`, { method: 'POST' });
    const trials = [
      [{ origin: 'https://elsewhere.example' }, /belongs to the pages of another origin/],
      [{ references: ['acme:1002'] }, /There is no order acme:1001, or this key may not use it/],
      [{ scopes: ['targets:read', 'cancellations:read'] }, /not found|may not|There is no/],
    ] as const;
    for (const [body, words] of trials) {
      const page = await open();
      const token = await sessionInstead(page, portal, body);
      await page.getByRole('button', { name: 'Stop order' }).click();
      const dialog = page.locator('[data-cm=dialog]:not([data-state=previewing])');
      await dialog.waitFor();
      // Nor may a script of the page, by itself.
      const status = await page.evaluate<number>(`fetch(${JSON.stringify(`${portal.apiUrl}/v1/cancellations`)}, { method: 'POST', headers: { Authorization: ${JSON.stringify(`Bearer ${token}`)}, 'Content-Type': 'application/json', 'Idempotency-Key': 'trial' }, body: '{"reference":"acme:1001"}' }).then(({ status }) => status, () => 0)`);
      expect([403, 404]).toContain(status);
      const confirm = dialog.locator('[data-action=stop_order]:enabled');
      if ((await confirm.count()) > 0) await confirm.click();
      await page.locator('[data-cm=dialog]:is([data-state=preview_failed], [data-state=submit_refused], [data-state=confirming]:has([data-action=stop_order]:disabled))').waitFor();
      expect([JSON.stringify(body), await dialog.textContent()]).toEqual([JSON.stringify(body), expect.stringMatching(words)]);
    }
    expect(portal.shop.writes).toEqual([]);
  });
}

withBrowser('no attribute, no message and no redirect takes a session elsewhere', async () => {
  const elsewhere = 'http://127.0.0.1:9';
  const attributes = [`base-url="${elsewhere}"`, `baseurl="${elsewhere}"`, `api="${elsewhere}"`, 'fetch-session="window.owned=1"', 'fetchsession="window.owned=1"', 'theme="&quot;&gt;&lt;img src=x onerror=window.owned=1&gt;"'];
  const portal = await openPortal({ body: `<main><countermand-cancel-button reference="acme:1001" ${attributes.join(' ')}><b>old</b></countermand-cancel-button></main>` });
  const page = await portal.open(browser(), {});
  const hosts = new Set<string>();
  page.on('request', (request) => void hosts.add(new URL(request.url()).origin));
  await page.evaluate(`(() => {
    const element = document.querySelector('countermand-cancel-button');
    for (const value of ['javascript:window.owned=1', 'https://name:word@evil.example/', ${JSON.stringify(elsewhere)}]) element.setAttribute('base-url', value);
    for (const data of [{ type: 'open', orders: ['acme:1002'] }, { type: 'confirm' }, { baseUrl: ${JSON.stringify(elsewhere)} }, JSON.stringify({ type: 'confirm' })]) window.postMessage(data, '*');
  })()`);
  // The server, or what stands before it, sends the first question elsewhere; asked again, it answers.
  await page.route('**/v1/previews', (route) => route.fulfill({ status: 307, headers: { 'Location': `${elsewhere}/v1/previews`, 'Access-Control-Allow-Origin': portal.url } }), { times: 1 });
  await page.getByRole('button', { name: 'Stop order' }).click();
  await dialogIs(page, 'confirming', 'Stop order');
  await stop(page);
  await dialogIs(page, 'settled', 'Cancelled');
  expect([...hosts].sort()).toEqual([portal.apiUrl, portal.url].sort());
  expect(portal.shop.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId)).toEqual(['1001']);
  expect(await page.evaluate('window.owned')).toBeUndefined();
});
