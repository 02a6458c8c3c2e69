import { MakeSignInCode, SignIn } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { openTestApi } from '../test-support/test-api.ts';
import { homePage } from './home-page.ts';

const HOSTILE = '"><script>alert(1)</script>';

test('a signed-in browser sees who it is, and how to leave', async () => {
  const api = await openTestApi();
  const application = await api.application();
  const { code } = await api.container.resolve(MakeSignInCode).execute('ann');
  const outcome = await application.get(SignIn).execute(code);
  if (outcome.kind !== 'signed_in') throw new Error(outcome.kind);
  const { body, headers } = await application.inject({ url: '/', headers: { cookie: `countermand_session=${outcome.token}` } });
  expect(body).toContain('Signed in as <code>browser:ann</code>');
  expect([headers['referrer-policy'], headers['cache-control']]).toEqual(['same-origin', 'no-store']);
  expect(headers['content-security-policy']).toContain("form-action 'self'");
});

test('what a user is called is text on the page', () => {
  const body = homePage({ demo: true, visitor: { principal: HOSTILE, csrfToken: HOSTILE } });
  expect(body).not.toContain('<script');
  expect(body).toContain('&quot;&gt;&lt;script&gt;');
});
