import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createProvider, nodeProblem } from '@countermand/create-provider';
import { root } from '../house/tracked-files.ts';
import { fillInProvider } from './test-support/fill-in-provider.ts';

const home = mkdtempSync(join(tmpdir(), 'countermand-create-'));
const folder = join(home, 'countermand-provider-paper-boat');

beforeAll(() => {
  createProvider({ name: 'paper-boat', folder, kind: 'standalone' });
  // As its packages would be found after an install.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => rmSync(home, { recursive: true }));

/** Its own suite, by Vitest: how many passed, and what the others say. */
function runSuite() {
  const report = join(home, 'report.json');
  spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${report}`], { cwd: folder, env: { ...process.env, NODE_OPTIONS: '' } });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as { readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string; readonly failureMessages: readonly string[] }[] }[] };
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  return { passed: results.filter(({ status }) => status === 'passed').length, failed: results.flatMap(({ failureMessages }) => failureMessages) };
}

test('a skeleton is red, and says what to do next; filled in, it is green', () => {
  const before = runSuite();
  expect(before.failed.length).toBeGreaterThan(30);
  expect(before.failed.join('\n')).toMatch(/Not filled in yet: step 3, src\/provider\.ts, read\.request: how order 1 is read/);
  expect(before.failed.join('\n')).toMatch(/lists no status that proves a stop/);
  fillInProvider((file, change) => writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8'))));
  expect(runSuite()).toEqual({ passed: expect.any(Number), failed: [] });
}, 120_000);

test('it compiles as it is generated', () => {
  const compiler = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit'], { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  expect([compiler.stdout, compiler.status]).toEqual(['', 0]);
}, 60_000);

test.each(['', 'Paper', 'paper_boat', '-boat', 'boat-', '../boat', 'a'.repeat(41), '1boat'])('%j is no name, and nothing is written', (name) => {
  const created = createProvider({ name, folder: join(home, 'nowhere'), kind: 'standalone' });
  expect(created).toEqual({ ok: false, problem: expect.stringMatching(/is no name for a provider: lower-case letters/) });
});

test.each([
  ['20.20.2', 'A provider needs Node 22.19 or newer, and this is 20.20.2.'],
  ['22.18.0', 'and this is 22.18.0.'],
  ['22.19.0', undefined],
  ['24.0.0', undefined],
])('on Node %s it says: %s', (version, problem) => {
  expect(nodeProblem(version)).toEqual(problem && expect.stringContaining(problem));
});

test('the skeleton asks for the same Node', () => {
  expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({ engines: { node: '>=22.19' } });
});

test('what is there already is not touched', () => {
  expect(createProvider({ name: 'paper-boat', folder, kind: 'standalone' })).toEqual({ ok: false, problem: expect.stringContaining('is there already') });
});
