import { expect, test } from '@jest/globals';
import { readText, trackedFiles } from '../house/tracked-files.ts';
import { publicTypes, TYPES_FOLDER } from './public-types.ts';

const types = publicTypes();

test.each(Object.keys(types))('what %s shows to others has not changed unseen (if it was meant: npm run docs, and review the difference)', (name) => {
  expect(types[name]).toBe(readText(`${TYPES_FOLDER}/${name}`));
});

test('they are of the packages that others build on, and of no other', () => {
  expect(trackedFiles().filter((path) => path.startsWith(`${TYPES_FOLDER}/`))).toEqual(Object.keys(types).sort().map((name) => `${TYPES_FOLDER}/${name}`));
  expect(types['core.txt']).toContain('interface CancellationProvider<Settings = unknown>');
});
