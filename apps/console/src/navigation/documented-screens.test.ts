import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { consoleEnglish } from '../words/english.ts';
import { PLACES, ROUTES, SCREEN_NAMES } from './routes.ts';
import { SHORTCUTS } from './shortcuts.ts';

const page = readFileSync(new URL('../../../../docs/console.md', import.meta.url), 'utf8');

/** The cells of a table's row. */
const rows = page.split('\n').flatMap((line) => (line.startsWith('| ') ? [line.split('|').map((cell) => cell.trim())] : []));

test('the page about the console names every screen as the console does, with its address and its keys', () => {
  const documented = rows.flatMap(([, name, address, keys]) => (address?.startsWith('`/') ? [[name, address.replace(/^`([^?`]*).*$/, '$1'), keys]] : []));
  const places = PLACES.map((place) => [consoleEnglish[`console.${place}.title`], ROUTES[place].path, `\`g\` \`${ROUTES[place].key}\``]);
  expect(documented).toEqual(places);
});

test('it names the screens of one thing, and the keys that lead to none', () => {
  const ofOne = SCREEN_NAMES.filter((name) => !('key' in ROUTES[name])).map((name) => `\`${ROUTES[name].path.replace(':id', '')}`);
  const others = SHORTCUTS.filter(({ action }) => action.kind !== 'go').map(({ keys }) => `\`${keys.join(' ')}\``);
  for (const named of [...ofOne, ...others]) expect(page).toContain(named);
});
