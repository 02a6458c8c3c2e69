import { afterAll, expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import { readText } from '../house/tracked-files.ts';
import { runPage } from './test-support/run-page.ts';
import { Stage } from './test-support/stage.ts';

const PAGE = 'docs/api.md';
const stage = new Stage();

afterAll(() => stage.close());

runPage(PAGE, () => stage);

test('what the page stops is stopped; what it takes back is taken back; what is wrong files nothing', async () => {
  const { items } = (await stage.json('list')) as { items: readonly CancellationView[] };
  expect(items).toMatchObject([
    { reference: 'demo-next-commerce:1002', state: 'withdrawn', attempts: 0 },
    { reference: 'demo-next-commerce:1001', state: 'cancelled', confirmedBy: 'response', attempts: 1, replacement: { hold: 'held' } },
  ]);
});

test('the server and the reference tell of every problem there is, with its status', async () => {
  const { stdout } = await stage.run({ text: 'curl -s http://127.0.0.1:4000/docs' });
  const everyOne = stdout.slice(stdout.lastIndexOf('<table'));
  const shown = [...everyOne.matchAll(/<code>([a-z_]+)<\/code><\/a><\/td><td>(\d+)<\/td>/g)].map(([, code, status]) => `${code} ${status}`);
  const inReference = [...readText('docs/reference/problems.md').matchAll(/^\| `([a-z_]+)` \| (\d+) \|/gm)].map(([, code, status]) => `${code} ${status}`);
  expect(shown.length).toBeGreaterThan(20);
  expect(inReference.sort()).toEqual(shown.sort());
});
