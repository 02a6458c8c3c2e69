import { afterEach, expect, test } from '@jest/globals';
import { renderCockpit, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { scriptService } from '../../../test-support/scripted-service.ts';
import { helpGroups, readonlyGroups } from './help-groups.ts';
import { helpLines } from './help-lines.ts';

let cockpit: RenderedCockpit | undefined;
afterEach(() => cockpit?.close());

const said = (columns: number, groups = helpGroups()): readonly string[] => helpLines(groups, columns).map(({ words }) => words);

test('every key and command is there, at any width, and no line is wider than the screen', () => {
  for (const columns of [60, 80, 140]) {
    const lines = said(columns);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(columns);
    const words = lines.join(' ').replace(/\s+/g, ' ');
    for (const { title, entries } of helpGroups()) {
      expect(words).toContain(title);
      if (columns < 110) for (const { what, help } of entries) expect(words).toContain(`${what} ${help}`);
    }
  }
});

test('a wide screen has two columns', () => {
  expect(said(140).length).toBeLessThan(said(100).length * 0.65);
  expect(said(140)[0]).toMatch(/^ Everywhere {10,}\S/);
});

test('what is refused in a cockpit that is read-only is not offered', () => {
  const words = said(80, readonlyGroups(helpGroups())).join('\n');
  expect(words).not.toContain('pause: send no more');
  expect(words).not.toContain(':stop');
  expect(words).toContain(':find');
});

test('? shows it, and it scrolls', async () => {
  cockpit = renderCockpit({ service: scriptService().service, first: { name: 'help' } });
  await cockpit.shows(/^Help[^]* Everywhere\n/);
  cockpit.type('G');
  await cockpit.shows(/:quit +leave/);
});

test('what works on the screen one comes from is first', async () => {
  cockpit = renderCockpit({ service: scriptService().service, first: { name: 'desk' } });
  await cockpit.shows(/^Desk/);
  cockpit.type('?');
  await cockpit.shows(/^Desk › Help[^]*? On the desk\n[^]* Everywhere\n/);
  cockpit.type('?');
  cockpit.type('\u001b');
  await cockpit.shows(/^Desk {3}/);
});

test('no place has two meanings for a key, and none takes the keys of lists that it shows', () => {
  for (const { title, entries } of helpGroups()) {
    const keys = entries.flatMap(({ what }) => (title.startsWith('Commands') ? [] : what.split(' ')));
    expect([title, keys.filter((key, index) => keys.indexOf(key) !== index && !['page', 'up', 'down'].includes(key))]).toEqual([title, []]);
  }
});
