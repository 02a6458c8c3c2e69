import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CancellationView } from '@countermand/core/model';
import { readText } from '../house/tracked-files.ts';
import { openProvidersAtHome, writeConfiguration, type ProvidersAtHome } from './test-support/providers-at-home.ts';
import { runPage } from './test-support/run-page.ts';

const PAGE = 'docs/batches.md';
let home: ProvidersAtHome;

beforeAll(async () => {
  home = await openProvidersAtHome();
  writeConfiguration(home, readText('docs/operate.md'), { server: { port: 0 } });
});

afterAll(() => home.close());

runPage(PAGE, () => home.stage, {
  'cat > more.csv': () => home.acme.fail({ failure: 'forbidden', operation: 'cancel', targetId: '1002' }),
});

test('what the page stops, refuses and tries again came out that way', async () => {
  const { items } = (await home.stage.json('list --limit 100')) as { items: readonly CancellationView[] };
  const outcomes = items.map(({ reference, state, retryOf }) => `${reference} ${state}${retryOf === undefined ? '' : ' again'}`);
  expect(outcomes).toEqual(expect.arrayContaining(['acme:1010 cancelled', 'acme:1005 refused', 'acme:1013 cancelled', 'acme:1001 cancelled', 'acme:1002 failed', 'acme:1004 cancelled', 'acme:1002 cancelled again']));
  const effects = home.acme.writes.filter(({ tookEffect, operation }) => tookEffect && operation === 'cancel').map(({ targetId }) => targetId);
  expect(new Set(effects).size).toBe(effects.length);
});

test('the console shows what the check really says', async () => {
  const { stdout } = await home.stage.run({ text: 'npx countermand batch orders.csv --validate' });
  expect(readText(PAGE)).toContain(`\`\`\`console\n${stdout}\`\`\``);
});

test('the report has a line for every row', () => {
  const lines = readFileSync(join(home.stage.folder, 'results.csv'), 'utf8').trimEnd().split('\r\n');
  expect(lines.map((line) => line.split(',').slice(0, 4).join(' '))).toEqual(['\ufeffline reference order_number state', '2 acme:1010 10010 cancelled', '3 acme:1005 10005 refused', '4 acme:1o13  invalid', '5 acme:1013 10012 cancelled']);
});
