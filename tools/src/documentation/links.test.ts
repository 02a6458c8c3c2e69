import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { posix } from 'node:path';
import { expect, test } from '@jest/globals';
import { readText, root, trackedFiles } from '../house/tracked-files.ts';
import { anchors, relativeLinks } from './links.ts';

const pages = trackedFiles().filter((path) => path.endsWith('.md'));

/** What is wrong with a link of a page; undefined where nothing is. */
function brokenLink(page: string, target: string): string | undefined {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? page : posix.normalize(posix.join(posix.dirname(page), file));
  if (path.startsWith('..')) return `${target} leaves the repository`;
  if (!existsSync(join(root, path))) return `${target}: there is no ${path}`;
  if (anchor !== undefined && !anchors(readText(path)).includes(anchor)) return `${target}: ${path} has no such heading`;
  return undefined;
}

test('there are pages with links', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/operate.md', 'docs/api.md', 'docs/write-a-provider.md']));
  expect(relativeLinks(readText('README.md')).length).toBeGreaterThan(5);
});

test.each(pages)('every link of %s leads somewhere', (page) => {
  expect(relativeLinks(readText(page)).map((target) => brokenLink(page, target)).filter((problem) => problem !== undefined)).toEqual([]);
});

test('links and anchors as GitHub reads them', () => {
  expect(relativeLinks('[a](b.md#c) ![d](e.png) [f](https://g.example) `[h](i)`\n```\n[j](k)\n```')).toEqual(['b.md#c', 'e.png']);
  expect(anchors('# What is it?\n## `code`: and _more_\n# What is it?\n```\n# no\n```')).toEqual(['what-is-it', 'code-and-_more_', 'what-is-it-1']);
});
