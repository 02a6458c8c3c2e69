import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
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

interface Filer {
  readonly ids: readonly string[];
  /** Lets the process work what it filed; answers the state it ends in. */
  work(): Promise<string>;
}

/** One process with 25 requests, all of them filed. */
async function file25(reference: string, keys: 'same' | 'different'): Promise<Filer> {
  const environment = { ...process.env, POD_TOKEN: place.pod.token, SHOP_TOKEN: place.shop.token };
  const words = [SCRIPT, join(place.folder, 'countermand.config.json'), reference, keys];
  const child = spawn(process.execPath, words, { env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async <T>(): Promise<T> => JSON.parse(String((await lines.next()).value)) as T;
  const ids = await read<string[]>();
  return {
    ids,
    work: async () => {
      child.stdin.end();
      const state = await read<string>();
      await once(child, 'close');
      return state;
    },
  };
}

describe('law 4 and law 5: two processes, 25 identical requests each', () => {
  test.each(['same', 'different'] as const)('with the %s keys: one cancellation, one write', async (keys) => {
    const order = place.pod.examples[0] ?? '';
    const twins = await Promise.all([file25(`pod:${order}`, keys), file25(`pod:${order}`, keys)]);
    expect(new Set(twins.flatMap(({ ids }) => ids)).size).toBe(1);
    expect(await Promise.all(twins.map((twin) => twin.work()))).toEqual(['cancelled', 'cancelled']);
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
