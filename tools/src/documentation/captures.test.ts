import { expect, test } from '@jest/globals';
import { readText, trackedFiles } from '../house/tracked-files.ts';
import { capturesOf, withCaptures } from './captures.ts';

const pages = trackedFiles().filter((path) => path.endsWith('.md') && capturesOf(readText(path)).length > 0);

test('pages show captures', () => {
  expect(pages).toEqual(['README.md', 'docs/terminal.md']);
});

test.each(pages)('%s shows its captures as the terminal has them (if not: npm run docs)', (page) => {
  expect(readText(page)).toBe(withCaptures(readText(page)));
});

test('a capture takes the place of what the block below its name held, and of nothing else', () => {
  const page = '```console\nold\n```\n<!-- capture: one -->\n```console\nold\n\nolder\n```\n```console\nold\n```\n<!-- capture: two -->\n```console\n```\n```console\nold\n```\n';
  expect(withCaptures(page, (name) => `new ${name}\n\n\n`)).toBe('```console\nold\n```\n<!-- capture: one -->\n```console\nnew one\n```\n```console\nold\n```\n<!-- capture: two -->\n```console\nnew two\n```\n```console\nold\n```\n');
  expect(capturesOf(page)).toEqual(['one', 'two']);
});
