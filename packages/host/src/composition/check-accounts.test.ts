import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadConfiguration } from '../configuration/load-configuration.ts';
import { loadPlugins, type PluginReport } from '../plugins/load-plugins.ts';
import { pluginSource } from '../test-support/plugin-source.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { checkAccounts } from './check-accounts.ts';
import { systemClock } from './system-clock.ts';

async function setUp(accounts: string, demo = false, plugin = '') {
  const folder = temporaryFolder({ 'mine.mjs': pluginSource('mine', plugin), 'c.json': `{ "plugins": ["./mine.mjs"],\n "accounts": [${accounts}] }` });
  const configuration = loadConfiguration({ file: join(folder, 'c.json'), environment: {}, demo });
  const plugins = await loadPlugins({ plugins: configuration.plugins, folder, clock: systemClock, defaults: [] });
  return { folder, check: (report: PluginReport = plugins) => checkAccounts(configuration, report), plugins };
}

test("a setting its provider's schema does not know is named like any other key", async () => {
  const { folder, check } = await setUp('{ "id": "a", "provider": "mine", "settings": { "token": "t", "tokn": "secret-value" } }');
  expect(() => check()).toThrow(`${folder}/c.json:2:76: accounts[0].settings.tokn: unknown key; known: token, region`);
});

test('a misspelt setting is named, rather than the one that is missing because of it', async () => {
  const { check } = await setUp('{ "id": "a", "provider": "mine", "settings": { "tokn": "secret-value" } }');
  expect(() => check()).toThrow('accounts[0].settings.tokn: unknown key; known: token, region');
});

test('a missing setting points at the settings', async () => {
  const { folder, check } = await setUp('{ "id": "a", "provider": "mine", "settings": {} }');
  expect(() => check()).toThrow(`${folder}/c.json:2:48: accounts[0].settings.token: missing; expected string`);
});

test('an unknown provider is an error, but a warning when the plugin that has it may be one that failed', async () => {
  const { check, plugins } = await setUp('{ "id": "a", "provider": "other" }');
  expect(() => check()).toThrow('accounts[0].provider: there is no provider "other"; known: mine');
  expect(check({ ...plugins, failed: [{ plugin: './other.js', reason: 'it is broken.' }] })).toEqual([
    'Account "a" cannot be used: no plugin that loaded provides "other".',
  ]);
});

test('a secret in the file is warned of, except in the demo', async () => {
  const account = '{ "id": "a", "provider": "mine", "settings": { "token": "canary-token" } }';
  const [warning, ...others] = (await setUp(account)).check();
  expect(warning).toContain('the secret of account "a" is written into the file.');
  expect(warning).not.toContain('canary-token');
  expect(others).toEqual([]);
  expect((await setUp(account, true)).check()).toEqual([]);
});

test('a secret that proves notifications is a secret like the others', async () => {
  const account = '{ "id": "a", "provider": "mine", "settings": { "token": "t", "region": "canary-secret" } }';
  const plugin = (secrets: string) => `profile: () => ({ credential: { env: 'TOKEN' } }), notifications: { read() {}, secrets: (settings) => ({ signing: ${secrets} }) },`;
  expect((await setUp(account, false, plugin('[settings.region]'))).check()).toEqual([expect.stringContaining('the secret of account "a" is written into the file.')]);
  expect((await setUp(account, false, plugin("[{ env: 'SECRET' }]"))).check()).toEqual([]);
});

test.each([
  ["{ safeParse() { throw new Error('out of schemas'); } }", 'out of schemas'],
  ['{ safeParse: async () => ({ success: true, data: {} }) }', 'settings.safeParse answered a promise; settings must be a zod schema, and a synchronous one.'],
])('a schema that is none makes its account unusable, and nothing else: %s', async (schema, why) => {
  const { check } = await setUp('{ "id": "a", "provider": "mine", "settings": {} }', false, `settings: ${schema},`);
  expect(check()).toEqual([`Account "a" cannot be used: the plugin "mine" failed while checking its settings: ${why}`]);
});

test.each(["profile: async () => { throw new Error('later'); }", "notifications: { read() {}, secrets: async () => { throw new Error('later'); } }"])('a plugin that answers later, and breaks then, ends no process: %s', async (changes) => {
  const { check } = await setUp('{ "id": "a", "provider": "mine", "settings": { "token": "t" } }', false, `${changes},`);
  expect(() => check()).not.toThrow();
  // What is rejected and heard by nobody ends the process a moment later.
  await new Promise(setImmediate);
});
