import { expect, test } from '@jest/globals';
import { readText, trackedFiles } from '../house/tracked-files.ts';
import { PAGES_MADE_ELSEWHERE, REFERENCE_FOLDER, referencePages } from './pages.ts';

const pages = await referencePages();

test.each(Object.entries(pages))('docs/reference/%s says what the program says (if not: npm run docs)', (name, text) => {
  expect(readText(`${REFERENCE_FOLDER}/${name}`)).toBe(text);
});

test('the reference holds these files, an index that names each page, and a page that names each schema', () => {
  const kept = trackedFiles().filter((path) => path.startsWith(`${REFERENCE_FOLDER}/`));
  const names = [...Object.keys(pages), ...PAGES_MADE_ELSEWHERE];
  expect(kept).toEqual(['README.md', ...names].map((name) => `${REFERENCE_FOLDER}/${name}`).sort());
  const index = readText(`${REFERENCE_FOLDER}/README.md`);
  expect(names.filter((name) => name.endsWith('.md') && !index.includes(`](${name})`))).toEqual([]);
  expect(names.filter((name) => name.endsWith('.json') && !pages['command-line-json.md']?.includes(`](${name})`))).toEqual([]);
});

test('every key of the configuration says what it means', () => {
  const rows = `${pages['configuration.md']}${pages['capabilities.md']}`.split('\n').filter((line) => /^\| `[^|]*\|[^|]*\|[^|]*\|[^|]*\|$/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((line) => line.endsWith('|  |'))).toEqual([]);
});
