import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import { readText } from '../house/tracked-files.ts';
import { openProvidersAtHome, writeConfiguration, type ProvidersAtHome } from './test-support/providers-at-home.ts';
import { runPage } from './test-support/run-page.ts';

const PAGE = 'docs/terminal.md';
let home: ProvidersAtHome;

beforeAll(async () => {
  home = await openProvidersAtHome();
  // The page leaves the accounts to the one on operating.
  writeConfiguration(home, readText('docs/operate.md'), { server: { port: 0 } });
});

afterAll(() => home.close());

runPage(PAGE, () => home.stage);

test('what the page stops is stopped, and proven', async () => {
  const { items } = (await home.stage.json('list')) as { items: readonly CancellationView[] };
  expect(items).toMatchObject([{ reference: 'acme:1004', state: 'cancelled', confirmedBy: 'response', replacement: { hold: 'held' } }]);
});
