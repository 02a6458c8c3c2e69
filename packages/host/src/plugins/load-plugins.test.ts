import { expect, test } from '@jest/globals';
import { systemClock } from '../composition/system-clock.ts';
import { pluginSource } from '../test-support/plugin-source.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { loadPlugins } from './load-plugins.ts';

async function load(files: Readonly<Record<string, string>>, plugins: readonly string[]) {
  return loadPlugins({ plugins, folder: temporaryFolder(files), clock: systemClock, defaults: [] });
}

test('loads a file and a package of the configuration folder, by default export or `provider`', async () => {
  const { loaded, failed } = await load(
    {
      'mine.mjs': pluginSource('mine'),
      'node_modules/@acme/plugin/package.json': '{ "name": "@acme/plugin", "type": "module", "exports": { "import": "./plugin.js" } }',
      'node_modules/@acme/plugin/plugin.js': pluginSource('acme').replace('export default provider', 'export { provider }'),
    },
    ['./mine.mjs', '@acme/plugin'],
  );
  expect(failed).toEqual([]);
  expect(loaded.map(({ plugin, provider }) => [plugin, provider.id])).toEqual([['./mine.mjs', 'mine'], ['@acme/plugin', 'acme']]);
});

test('a plugin that fails is named with its reason, and the rest goes on', async () => {
  const { loaded, failed } = await load(
    {
      'good.mjs': pluginSource('good'),
      'throws.mjs': '\nthrow new Error("no licence\\nsecond line");',
      'empty.mjs': 'export const other = 1;',
      'class.mjs': 'export default class Provider {}',
      'getter.mjs': pluginSource('getter', "get facts() { throw new Error('no facts today'); },"),
      'built/dist/provider.js': '',
      'notes.txt': '',
    },
    ['./throws.mjs', './good.mjs', './empty.mjs', './class.mjs', './getter.mjs', './missing.mjs', './built/', './notes.txt', 'no-such-package', 'good.mjs'],
  );
  expect(loaded.map(({ provider }) => provider.id)).toEqual(['good']);
  expect(failed.map(({ plugin, reason }) => `${plugin}: ${reason}`)).toEqual([
    expect.stringMatching(/^\.\/throws\.mjs: it cannot be loaded: no licence \(\/.*\/throws\.mjs:2\)$/),
    './empty.mjs: it exports no provider: export one as default or as `provider`.',
    './class.mjs: it exports a function or a class, and no provider: export the provider object itself, as default or as `provider`.',
    './getter.mjs: it cannot be loaded: no facts today',
    expect.stringMatching(/^\.\/missing\.mjs: it cannot be loaded: there is no file \/.*\/missing\.mjs\. Paths in "plugins" are relative to the folder of the configuration\.$/),
    expect.stringMatching(/^\.\/built\/: it cannot be loaded: \/.*\/built is a folder\. Name the file in it that exports the provider, such as \.\/built\/dist\/provider\.js\.$/),
    expect.stringMatching(/^\.\/notes\.txt: it cannot be loaded: \/.*\/notes\.txt is no module\. Name a file that ends with \.js, \.mjs or \.ts\.$/),
    expect.stringMatching(/^no-such-package: it cannot be loaded: there is no package "no-such-package" in \/.*\. Install it there: npm install no-such-package\.$/),
    expect.stringMatching(/^good\.mjs: it cannot be loaded: there is no package "good\.mjs" in \/.*\. For a file, write \.\/good\.mjs\.$/),
  ]);
});

test.each([
  ['another version of the interface', "specificationVersion: 'v9'", 'it is not a provider: specificationVersion: expected "v1"; this version of Countermand knows no other.'],
  ['a wrong id', "id: 'Bad Id'", 'it is not a provider: id: expected lower-case letters, digits and hyphens.'],
  ['an id with a control character', "id: 'a\\u0007'", 'it is not a provider: id: expected lower-case letters, digits and hyphens.'],
  ['a name that writes more than a line', "displayName: 'Mine\\n✔ all is well'", 'it is not a provider: displayName: expected 1 to 80 characters on one line.'],
  ['a range that is none', "hosts: 'new'", 'it is not a provider: hosts: expected a version range such as ^1.0.0.'],
  ['another core', "hosts: '^99.0.0'", 'it works with @countermand/core ^99.0.0, and this is 0.1.0.'],
  ['no target', 'targets: []', 'it is not a provider: targets: name at least one kind of target.'],
  ['no default target', "targets: [{ kind: 'order', label: 'order', parseId() {} }]", 'it is not a provider: targets: exactly one target must be the default.'],
  ['a target without parseId', "targets: [{ kind: 'order', label: 'order', default: true }]", 'it is not a provider: targets.0.parseId: expected a function.'],
  ['an operation on no kind', "operations: [{ ...record, target: 'parcel' }]", 'it is not a provider: operations.0.target: "parcel" is no declared kind.'],
  ['nothing that stops', "operations: [{ ...record, purpose: 'read' }]", 'it is not a provider: operations: no operation has the purpose "stop".'],
  ['a capability record of another shape', "operations: [{ name: 'x', purpose: 'stop', target: 'order' }]", 'it is not a provider: operations.0.request: expected { value, confidence, source }.'],
  ['a fact nobody is sure of', "operations: [{ ...record, stoppedStatuses: { value: ['stopped'] } }]", 'it is not a provider: operations.0.stoppedStatuses.confidence: Invalid option: expected one of "documented"|"inferred"|"unknown".'],
  ['no facts', 'facts: {}', 'it is not a provider: facts.rateLimit: expected { value, confidence, source }.'],
  ['settings that are no schema', 'settings: {}', 'it is not a provider: settings.safeParse: expected a zod schema.'],
  ['notifications that nobody can read', 'notifications: { secrets: () => ({}) }', 'it is not a provider: notifications.read: expected a function.'],
  ['no open', 'open: undefined', 'it is not a provider: open: expected a function.'],
])('%s is refused', async (_name, change, reason) => {
  const { loaded, failed } = await load({ 'mine.mjs': pluginSource('mine', change) }, ['./mine.mjs']);
  expect(loaded).toEqual([]);
  expect(failed).toEqual([{ plugin: './mine.mjs', reason }]);
});

test('what a plugin says of itself is read once', async () => {
  const { loaded } = await load({ 'fickle.mjs': pluginSource('fickle', "reads: 0, get operations() { if (this.reads++ > 0) throw new Error('not again'); return [record]; }, open() { return this.reads; },") }, ['./fickle.mjs']);
  const provider = loaded[0]?.provider;
  expect([provider?.operations.length, provider?.operations.length, provider?.open({} as never, {} as never)]).toEqual([1, 1, 1]);
});

test('of two with the same id the later one counts, and the report says so', async () => {
  const { loaded } = await load({ 'one.mjs': pluginSource('same'), 'two.mjs': pluginSource('same') }, ['./one.mjs', './two.mjs']);
  expect(loaded.map(({ plugin, replaces }) => ({ plugin, replaces }))).toEqual([
    { plugin: './one.mjs', replaces: undefined },
    { plugin: './two.mjs', replaces: './one.mjs' },
  ]);
});

test('a plugin that never finishes loading is given up', async () => {
  const folder = temporaryFolder({ 'hangs.mjs': 'await new Promise(() => {});' });
  const { failed } = await loadPlugins({ plugins: ['./hangs.mjs'], folder, clock: { ...systemClock, sleep: async () => {} }, defaults: [] });
  expect(failed).toEqual([{ plugin: './hangs.mjs', reason: 'it cannot be loaded: it was not ready within 10 s.' }]);
});

test('a syntax error, whose line Node tells nobody who catches it, comes with how to see it', async () => {
  const { failed } = await load({ 'slip.mjs': 'export default {\n  id: ,\n};' }, ['./slip.mjs']);
  expect(failed).toEqual([{ plugin: './slip.mjs', reason: expect.stringMatching(/^it cannot be loaded: Unexpected token ',' \((\/.*\/slip\.mjs:2|to see the line: node "\/.*\/slip\.mjs")\)$/) }]);
});
