import { expect, test } from '@jest/globals';
import { isTest, readText, trackedFiles } from './tracked-files.ts';

const files = trackedFiles();
const code = files.filter((path) => /\.(ts|tsx|js|mjs|cjs)$/.test(path));
const text = files.filter((path) => !/\.(png|gif|jpg|ico|woff2?|db)$/.test(path));

test('no file of code is longer than 400 lines', () => {
  const written = code.filter((path) => !path.includes('/generated/'));
  const long = written.filter((path) => readText(path).split('\n').length > 401);
  expect(long).toEqual([]);
});

test('law 12: no provider is special', () => {
  const names = /fast-?pod|next-?commerce|29next/i;
  const ofOneProvider = /^packages\/provider-(?!kit\/)/;
  const defaultPlugins = files.filter((path) => /^packages\/host\/src\/(.+\/)?default-plugins\.ts$/.test(path));
  expect(defaultPlugins.length).toBeLessThanOrEqual(1);

  const shared = files.filter((path) => /^(packages|apps)\/[^/]+\/(src|bin)\//.test(path) && !ofOneProvider.test(path) && !isTest(path));
  expect(shared.length).toBeGreaterThan(0);
  const naming = shared.filter((path) => !defaultPlugins.includes(path)).filter((path) => names.test(path) || names.test(readText(path)));
  expect(naming).toEqual([]);
});

test('no file names a path of the machine it was written on', () => {
  const machinePath = /(?<![\w.~/-])\/(?:home|Users|root|work|workspace|mnt)\/[\w.-]+|[A-Z]:\\Users\\/;
  expect(text.filter((path) => machinePath.test(readText(path)))).toEqual([]);
});

test('no file names a package registry', () => {
  const registryAddress = /https?:\/\/[\w.-]*(?:registry|artifactory|nexus|verdaccio)[\w.-]*|https?:\/\/npm\.[\w.-]+|^\s*(?:@[\w-]+:)?registry\s*=/im;
  expect(text.filter((path) => registryAddress.test(readText(path)))).toEqual([]);
});

test('the lock file installs from any registry', () => {
  const packages = Object.entries(JSON.parse(readText('package-lock.json')).packages as Record<string, { resolved?: string }>);
  const fromUrl = packages.filter(([, { resolved }]) => resolved?.includes('://')).map(([path]) => path);
  expect(fromUrl).toEqual([]);
});
