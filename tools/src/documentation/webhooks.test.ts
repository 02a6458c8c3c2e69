import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WEBHOOK_PAUSES } from '@countermand/core';
import { readText, root } from '../house/tracked-files.ts';
import { runPage } from './test-support/run-page.ts';
import { Stage } from './test-support/stage.ts';

const PAGE = 'docs/webhooks.md';
const stage = new Stage();
const kept = (name: string): string => readFileSync(join(stage.folder, name), 'utf8').trim();

beforeAll(() => {
  // What `npm install standardwebhooks` would bring.
  mkdirSync(join(stage.folder, 'node_modules'));
  symlinkSync(join(root, 'node_modules/standardwebhooks'), join(stage.folder, 'node_modules/standardwebhooks'));
});

afterAll(() => stage.close());

/** Nothing is on its way any more, so that what the receiver took last stays the last. */
async function delivered(): Promise<void> {
  for (;;) {
    const { stdout } = await stage.run({ text: 'curl -s -H "Authorization: Bearer $COUNTERMAND_API_TOKEN" "http://127.0.0.1:4000/v1/webhook-endpoints/$ENDPOINT/deliveries"' });
    const { items } = JSON.parse(stdout) as { readonly items: readonly { readonly state: string }[] };
    if (items.length > 0 && items.every(({ state }) => state === 'delivered')) return;
  }
}

let computed = '';
runPage(PAGE, () => stage, {
  "-d '{\"state\":\"enabled\"}'": delivered,
  'rotate-secret': delivered,
  'openssl dgst': delivered,
  'cat last.signature': async () => {
    computed = (await stage.run({ text: lineWith('openssl dgst') })).stdout.trim();
  },
});

function lineWith(part: string): string {
  return readText(PAGE).split('\n').find((line) => line.includes(part)) ?? '';
}

test('a receiver that follows the page takes what happened, and the signature by hand is the one that was sent', () => {
  expect(JSON.parse(kept('last.body'))).toMatchObject({ type: 'ping' });
  expect(kept('last.id')).toMatch(/^msg_/);
  expect(computed).toMatch(/^[\w+/]{43}=$/);
  expect(kept('last.signature').split(' ')).toEqual([`v1,${computed}`, expect.stringMatching(/^v1,/)]);
});

test('the page tells of every pause', () => {
  const minutes = WEBHOOK_PAUSES.map((pause) => pause / 60_000);
  expect(minutes).toEqual([5 / 60, 5, 30, 120, 300, 600, 840, 1_200, 1_440]);
  expect(readText(PAGE)).toContain('5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours');
});
