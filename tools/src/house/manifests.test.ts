import { expect, test } from '@jest/globals';
import { readText, trackedFiles } from './tracked-files.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly type: string;
  readonly nx?: { readonly tags: readonly string[] };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifests = trackedFiles()
  .filter((path) => /^(?:packages\/[^/]+\/|apps\/[^/]+\/|tools\/)?package\.json$/.test(path))
  .map((path) => ({ path, manifest: JSON.parse(readText(path)) as Manifest }));

const wanted = manifests.flatMap(({ path, manifest }) =>
  [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies]
    .flatMap((group) => Object.entries(group ?? {}))
    .map(([name, version]) => ({ path, name, version })),
);

test('every dependency is pinned to one exact version', () => {
  const loose = wanted.filter(({ version }) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test('all packages use the same version of a dependency', () => {
  const first = new Map(wanted.map(({ name, version }) => [name, version]));
  expect(wanted.filter(({ name, version }) => first.get(name) !== version)).toEqual([]);
});

test('packages of this repository depend on each other at their present version', () => {
  const present = new Map(manifests.map(({ manifest }) => [manifest.name, manifest.version]));
  const stale = wanted.filter(({ name, version }) => name.startsWith('@countermand/') && present.get(name) !== version);
  expect(stale).toEqual([]);
});

test.each(manifests)('$path is an MIT-licensed ES module', ({ manifest }) => {
  expect(manifest).toMatchObject({ license: 'MIT', type: 'module' });
});

test.each(manifests.filter(({ path }) => path !== 'package.json'))('$path says what it is for the boundaries', ({ manifest }) => {
  expect(manifest.nx?.tags).toEqual([expect.stringMatching(/^type:[a-z-]+$/)]);
});

test('the bootstrap needs nothing but Node', () => {
  const imports = trackedFiles()
    .filter((path) => path.startsWith('tools/bootstrap/'))
    .flatMap((path) => [...readText(path).matchAll(/(?:from |import\()'([^']+)'/g)].map(([, name]) => ({ path, name })));
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter(({ name }) => !/^(?:node:|\.)/.test(name!))).toEqual([]);
});
