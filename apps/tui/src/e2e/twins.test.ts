import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const SCRIPT = fileURLToPath(new URL('../test-support/many-requests.mjs', import.meta.url));

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace();
});
afterEach(() => place.close());

/** One process with 25 requests. */
async function process25(reference: string, keys: 'same' | 'different'): Promise<{ ids: string[]; state: string }> {
  const environment = { ...process.env, POD_TOKEN: place.pod.token, SHOP_TOKEN: place.shop.token };
  const child = spawn(process.execPath, [SCRIPT, join(place.folder, 'countermand.config.json'), reference, keys], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return JSON.parse(printed) as { ids: string[]; state: string };
}

describe('law 4 and law 5: two processes, 25 identical requests each, at once', () => {
  test.each(['same', 'different'] as const)('with the %s keys: one cancellation, one write', async (keys) => {
    const order = place.pod.examples[0] ?? '';
    const twins = await Promise.all([process25(`pod:${order}`, keys), process25(`pod:${order}`, keys)]);
    expect(new Set(twins.flatMap(({ ids }) => ids)).size).toBe(1);
    expect(twins.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(place.pod.writes.map(({ targetId }) => targetId)).toEqual([order]);
  });
});

test('the command itself, run twice at once under one key, is one cancellation', async () => {
  const words = ['cancel', 'shop:1001', '--idempotency-key', 'the-key', '--json'];
  const twins = await Promise.all([place.run(words), place.run(words)]);
  expect(twins.map(({ code }) => code)).toEqual([0, 0]);
  expect(new Set(twins.map(({ stdout }) => (JSON.parse(stdout) as { id: string }).id)).size).toBe(1);
  expect(place.shop.writes.filter(({ operation }) => operation === 'cancel')).toHaveLength(1);
});
