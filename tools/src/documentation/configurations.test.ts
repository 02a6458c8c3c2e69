import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { checkAccounts, loadConfiguration, loadPlugins, systemClock, type Configuration } from '@countermand/host';
import { readText, trackedFiles } from '../house/tracked-files.ts';
import { fencedBlocks } from './fenced-blocks.ts';
import { configurationOf } from './test-support/providers-at-home.ts';

const folder = mkdtempSync(join(tmpdir(), 'countermand-configurations-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = trackedFiles().filter((path) => path.endsWith('.md') && fencedBlocks(readText(path)).some(({ language, text }) => language === 'jsonc' && text.includes('"accounts"')));

function load(page: string): Configuration {
  const file = join(folder, 'countermand.config.json');
  writeFileSync(file, configurationOf(readText(page)));
  return loadConfiguration({ file, environment: {} });
}

test.each(pages)('the configuration in %s is valid', (page) => {
  expect(load(page).accounts.length).toBeGreaterThan(0);
});

test.each(['README.md', 'docs/operate.md'])('the configuration in %s is taken as it stands, settings and all, without a warning', async (page) => {
  const configuration = load(page);
  const plugins = await loadPlugins({ plugins: configuration.plugins, folder, clock: systemClock });
  expect(checkAccounts(configuration, plugins)).toEqual([]);
  expect(configuration.accounts.map(({ id }) => id)).toEqual(['pod', 'acme']);
});
