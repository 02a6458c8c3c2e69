import { spawnSync } from 'node:child_process';
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
