import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { accountSchema } from '../schemas/account.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { openTestApi } from '../test-support/test-api.ts';

test('accounts are shown with budget and health, and without their secrets', async () => {
  const accounts = [
    { id: 'shop', provider: 'scripted', settings: { token: 'canary-token' } },
    { id: 'broken', provider: 'nobody', settings: { token: 'canary-token' }, demo: true },
  ];
  const answer = await (await (await openTestApi({ accounts })).application()).inject('/v1/accounts');
  expect(expectMatches(z.object({ items: z.array(accountSchema) }), answer.json()).items).toMatchObject([
    { id: 'shop', provider: 'scripted', displayName: 'Scripted', usable: true, problem: null, budget: { limit: { requests: 1000, perSeconds: 1 } } },
    { id: 'broken', usable: false, problem: expect.stringContaining('nobody'), demo: true, budget: null, worker: 'none' },
  ]);
  expect(answer.body).not.toContain('canary');
});
