import { expect, test } from '@jest/globals';
import { readText, trackedFiles } from '../house/tracked-files.ts';

const PAGE = 'docs/embed.md';
const styles = trackedFiles().filter((path) => /^packages\/react\/src\/styles\/.+\.css$/.test(path));
const css = styles.map((path) => readText(path)).join('\n');

/** What the page says between two marks. */
function part(name: string): string {
  return new RegExp(`<!-- ${name} -->\\n\\n(.*)\\n\\n<!-- /${name} -->`, 's').exec(readText(PAGE))?.[1] ?? '';
}

test('the page lists every selector that a comment of the styles promises', () => {
  const promised = [...css.matchAll(/@selector (\[[^\]]+\]) ((?:(?!\*\/|@selector).)+)/gs)].map(([, selector, text]) => `| \`${selector}\` | ${text?.trim().replace(/\.$/, '')} |`);
  expect(part('selectors')).toBe(['| selector | what it is |', '|---|---|', ...promised.sort()].join('\n'));
});

test('the page lists every custom property with its value by day', () => {
  const values = [...(/\.cm-root \{(.*?)\}/s.exec(readText('packages/react/src/styles/theme.css'))?.[1] ?? '').matchAll(/(--cm-[\w-]+): ([^;]+);/g)].map(([, name, value]) => `| \`${name}\` | \`${value}\` |`);
  expect(part('variables')).toBe(['| property | light |', '|---|---|', ...values].join('\n'));
});

test('every selector that the styles use is promised', () => {
  const used = new Set([...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/\[data-cm='[\w-]+'\]/g)].map(([selector]) => selector));
  expect([...used].filter((selector) => !css.includes(`@selector ${selector}`))).toEqual([]);
});
