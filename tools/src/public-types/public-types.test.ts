import { expect, test } from '@jest/globals';
import { readText, trackedFiles } from '../house/tracked-files.ts';
import { publicTypes, TYPES_FOLDER } from './public-types.ts';

const types = publicTypes();

/** What stands in it, in no order: the compiler writes the members of a union as it came upon them. */
const parts = (text: string) => text.split(/[\n|,]/).map((part) => part.trim()).sort();

test.each(Object.keys(types))('what %s shows to others has not changed unseen (if it was meant: npm run docs, and review the difference)', (name) => {
  expect(parts(types[name] ?? '')).toEqual(parts(readText(`${TYPES_FOLDER}/${name}`)));
});

test('they are of the packages that others build on, and of no other', () => {
  expect(trackedFiles().filter((path) => path.startsWith(`${TYPES_FOLDER}/`))).toEqual(Object.keys(types).sort().map((name) => `${TYPES_FOLDER}/${name}`));
  expect(types['core.txt']).toContain('interface CancellationProvider<Settings = unknown>');
});
