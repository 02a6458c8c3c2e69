import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import { readText } from '../house/tracked-files.ts';
import { openProvidersAtHome, writeConfiguration, type ProvidersAtHome } from './test-support/providers-at-home.ts';
import { runPage } from './test-support/run-page.ts';

const PAGE = 'README.md';
let home: ProvidersAtHome;

beforeAll(async () => {
  home = await openProvidersAtHome();
});

afterAll(() => home.close());

runPage(PAGE, () => home.stage, {
  // The demo's commands come before the reader has a configuration.
  'npx countermand doctor': async () => {
    const demo = (await home.stage.json('list')) as { items: readonly CancellationView[] };
    expect(demo.items.map(({ state, demo: isDemo }) => ({ state, isDemo }))).toEqual(Array(4).fill({ state: 'cancelled', isDemo: true }));
    writeConfiguration(home, readText(PAGE));
  },
});

test('what the page stops is stopped, and proven', async () => {
  const { items } = (await home.stage.json('list')) as { items: readonly CancellationView[] };
  expect(items).toMatchObject([{ reference: 'acme:1004', state: 'cancelled', confirmedBy: 'response', replacement: { hold: 'held' } }]);
  expect(home.acme.writes.map(({ operation, targetId, tookEffect }) => [operation, targetId, tookEffect])).toEqual([
    ['cancel', '1004', true],
    ['hold', home.acme.replacementsOf('1004')[0], true],
  ]);
});
