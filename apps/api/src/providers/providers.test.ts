import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { providerSchema } from '../schemas/provider.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { openTestApi } from '../test-support/test-api.ts';

test('plugins are shown with their capabilities, also one that is only registered in the container', async () => {
  const answer = await (await (await openTestApi()).application()).inject('/v1/providers');
  const { items } = expectMatches(z.object({ items: z.array(providerSchema) }), answer.json());
  expect(items.length).toBeGreaterThan(1);
  expect(items).toContainEqual(expect.objectContaining({ id: 'scripted', targets: [{ kind: 'job', label: 'job', default: true }] }));
});
