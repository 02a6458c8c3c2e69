import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface Planned {
  readonly path: string;
  readonly context: { readonly config: { readonly cache: boolean }; readonly hasteFS: { getSize(path: string): number } };
}

interface SequencerModule {
  readonly default: new () => { sort(tests: readonly Planned[]): readonly Planned[] };
  readonly LONG_ONES: readonly string[];
}

const root = join(import.meta.dirname, '../../..');
const { default: LongestFirst, LONG_ONES } = (await import(join(root, 'tools/jest/longest-first.mjs'))) as SequencerModule;

test('long test files begin first, in a checkout where nobody has run them yet', () => {
  const files = ['package.json', 'tools/src/faults/kills.test.ts', 'tools/src/jest/longest-first.test.ts', 'tools/src/faults/simulation/histories.test.ts'];
  const tests = files.map((file) => ({ path: join(root, file), context: { config: { cache: false }, hasteFS: { getSize: () => 1 } } }));
  const sorted = new LongestFirst().sort(tests).map(({ path }) => files.indexOf(path.slice(root.length + 1)));
  expect(sorted.slice(0, 2)).toEqual([3, 1]);
  expect(sorted.slice(2).toSorted()).toEqual([0, 2]);
});

test('every folder and file that is named as long is there', () => {
  expect(LONG_ONES.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
