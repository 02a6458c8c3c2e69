import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { AccountDirectory, IDS, LEDGER, PROVIDER_READER, ProviderDirectory, type Ids } from '@countermand/core';
import { container as globalContainer } from 'tsyringe';
import { loadConfiguration } from '../configuration/load-configuration.ts';
import { pluginSource } from '../test-support/plugin-source.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { openHost, type Host } from './open-host.ts';

async function withHost(files: Readonly<Record<string, string>>, work: (host: Host, folder: string) => void | Promise<void>): Promise<void> {
  const folder = temporaryFolder(files);
  const configuration = loadConfiguration({ file: join(folder, 'countermand.config.json'), environment: {} });
  const host = await openHost({ configuration, environment: {}, logLevel: 'silent' });
  try {
    await work(host, folder);
  } finally {
    await host.close();
  }
}

test('wires the core: default plugins, a listed one, accounts, ledger', async () => {
  const files = {
    'mine.mjs': pluginSource('mine'),
    'countermand.config.json': '{ "plugins": ["./mine.mjs", "./nope.mjs"], "accounts": [{ "id": "a", "provider": "mine", "settings": { "token": { "env": "T" } } }] }',
  };
  const settings = files['mine.mjs'].replace('token: z.string()', 'token: z.unknown()');
  await withHost({ ...files, 'mine.mjs': settings }, ({ container, plugins, warnings }, folder) => {
    expect(container.resolve(ProviderDirectory).ids()).toContain('mine');
    expect(container.resolve(ProviderDirectory).ids().length).toBeGreaterThanOrEqual(3);
    expect(container.resolve(AccountDirectory)).toBe(container.resolve(AccountDirectory));
    expect(container.resolve(PROVIDER_READER)).toBe(container.resolve(PROVIDER_READER));
    expect(plugins.failed.map(({ plugin }) => plugin)).toEqual(['./nope.mjs']);
    expect(warnings).toEqual([expect.stringContaining('The plugin ./nope.mjs was left out: it cannot be loaded')]);
    expect(statSync(join(folder, 'countermand.db')).mode & 0o777).toBe(0o600);
  });
});

test('a plugin that takes the place of another is told to everybody who runs with it', async () => {
  const files = { 'one.mjs': pluginSource('mine'), 'two.mjs': pluginSource('mine'), 'countermand.config.json': '{ "plugins": ["./one.mjs", "./two.mjs"] }' };
  await withHost(files, ({ warnings }) => {
    expect(warnings).toEqual(['The plugin ./two.mjs takes the place of ./one.mjs: both have the id "mine".']);
  });
});

test('a test swaps a service by registration alone', async () => {
  const folder = temporaryFolder({ 'countermand.config.json': '{}' });
  const configuration = loadConfiguration({ file: join(folder, 'countermand.config.json'), environment: {} });
  const mine: Ids = { next: (prefix) => `${prefix}_mine` };
  const host = await openHost({ configuration, environment: {}, override: (container) => container.registerInstance(IDS, mine) });
  expect(host.container.resolve(IDS).next('can')).toBe('can_mine');
  await host.close();
});

test('nothing of a host is in the global container', async () => {
  await withHost({ 'countermand.config.json': '{}' }, ({ container }) => {
    expect(container.isRegistered(LEDGER)).toBe(true);
    expect(globalContainer.isRegistered(LEDGER)).toBe(false);
  });
});
