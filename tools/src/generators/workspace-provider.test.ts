import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { filesOfProvider } from '@countermand/create-provider';
import { root } from '../house/tracked-files.ts';

/** `npx nx g @countermand/tools:provider NAME`, which writes nothing. */
function generate(name: string) {
  const env = { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false', NO_COLOR: '1' };
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'g', '@countermand/tools:provider', name, '--dry-run'], { cwd: root, env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

test('the generator makes eight files and changes none', () => {
  const { said } = generate('paper-boat');
  const lines = [...said.matchAll(/^(CREATE|UPDATE|DELETE) (\S+)/gm)].map(([, what, path]) => `${what} ${path}`);
  expect(lines.sort()).toEqual(['README.md', 'jest.config.js', 'package.json', 'src/provider.test.ts', 'src/provider.ts', 'src/simulator.ts', 'tsconfig.json', 'tsconfig.lib.json'].map((path) => `CREATE packages/provider-paper-boat/${path}`));
}, 60_000);

test('a name that is taken is refused in words', () => {
  const taken = generate('kit');
  expect([taken.status === 0, taken.said.includes('packages/provider-kit is there already')]).toEqual([false, true]);
}, 60_000);

test('three sources of at most 150 lines in all, and no placeholder left', () => {
  const skeleton = filesOfProvider({ name: 'paper-boat', kind: 'workspace' });
  const files = skeleton.ok ? skeleton.files : [];
  const sources = files.filter(({ path }) => path.startsWith('src/'));
  expect([sources.length, sources.reduce((sum, { text }) => sum + text.split('\n').length, 0) <= 150]).toEqual([3, true]);
  for (const { text } of files) expect(text).not.toMatch(/__[A-Z]+__/);
});

test('in a checkout that is not built it says what to run first', () => {
  const checkout = mkdtempSync(join(tmpdir(), 'countermand-unbuilt-'));
  const unbuilt = join(checkout, 'node_modules/@countermand/create-provider');
  mkdirSync(unbuilt, { recursive: true });
  writeFileSync(join(unbuilt, 'package.json'), readFileSync(join(root, 'packages/create-provider/package.json')));
  symlinkSync(join(root, 'node_modules/@nx'), join(checkout, 'node_modules/@nx'));
  cpSync(join(root, 'tools/generators/provider/generator.cjs'), join(checkout, 'generator.cjs'));
  const { stdout } = spawnSync(process.execPath, ['-e', "require('./generator.cjs')({}, { name: 'paper-boat' }).catch(({ message }) => console.log(message))"], { cwd: checkout, env: { ...process.env, NODE_OPTIONS: '' }, encoding: 'utf8' });
  rmSync(checkout, { recursive: true });
  expect(stdout).toBe('The packages of this checkout are not built yet. Run `npm ci` and `npm run build`, then this again.\n');
});

test.each(['workspace', 'standalone'] as const)('the %s skeleton has the zod that the kit has', (kind) => {
  const skeleton = filesOfProvider({ name: 'paper-boat', kind });
  const { text = '' } = (skeleton.ok && skeleton.files.find(({ path }) => path === 'package.json')) || {};
  const zodOf = (manifest: string) => (JSON.parse(manifest) as { readonly dependencies: Readonly<Record<string, string>> }).dependencies['zod'];
  expect(zodOf(text)).toBe(zodOf(readFileSync(join(root, 'packages/provider-kit/package.json'), 'utf8')));
});
