import { SignIn, type AccountSummary } from '@countermand/core';
import type { CancellationView } from '@countermand/core/model';
import { expect, test } from '@jest/globals';
import { file } from '../test-support/file.ts';
import { openTestApi } from '../test-support/test-api.ts';
import { homePage, type Desk } from './home-page.ts';

const HOSTILE = '"><script>alert(1)</script>';

function aDesk(more: Partial<Desk> = {}): Desk {
  return { principal: 'browser:ann', csrfToken: 'token', accounts: [], attention: [], latest: [], ...more };
}

async function signedInPage() {
  const api = await openTestApi();
  const application = await api.application();
  const signIn = application.get(SignIn);
  const outcome = await signIn.execute(signIn.newCode('ann'));
  if (outcome.kind !== 'signed_in') throw new Error(outcome.kind);
  const show = () => application.inject({ url: '/', headers: { cookie: `countermand_session=${outcome.token}` } });
  return { api, application, show };
}

test('a signed-in browser sees the accounts, the latest cancellations and what a person has to look at', async () => {
  const { api, application, show } = await signedInPage();
  const empty = (await show()).body;
  for (const said of ['Nothing does.', 'None yet.', '<code>shop</code>', 'ready']) expect(empty).toContain(said);
  api.provider.orders.set('7', 'active');
  const { id } = await file(application, { reference: 'shop:7' });
  const { body, headers } = await show();
  expect(body).toContain(`<a href="/v1/cancellations/${id}">shop:7</a>`);
  expect(body).toContain('queued');
  expect(body).not.toContain('None yet.');
  expect([headers['referrer-policy'], headers['cache-control']]).toEqual(['same-origin', 'no-store']);
  expect(headers['content-security-policy']).toContain("form-action 'self'");
});

test('what a provider or a user named is text on the page', () => {
  const account = { id: 'shop', displayName: HOSTILE, demo: true, problem: HOSTILE, waiting: { queued: 3 }, worker: 'none' } as unknown as AccountSummary;
  const cancellation = { id: 'can_1', reference: HOSTILE, orderNumber: HOSTILE, state: 'needs_attention', updatedAt: HOSTILE, warnings: [{ code: HOSTILE, message: '' }] } as unknown as CancellationView;
  const body = homePage({ demo: true, desk: aDesk({ principal: HOSTILE, csrfToken: HOSTILE, accounts: [account], attention: [cancellation], latest: [cancellation] }) });
  expect(body).not.toContain('<script');
  expect(body).toContain('&quot;&gt;&lt;script&gt;');
});

test('without accounts it says how to get some', () => {
  expect(homePage({ demo: false, desk: aDesk() })).toContain('countermand init');
});
