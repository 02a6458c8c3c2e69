import { expect } from '@jest/globals';
import { terminalTest } from '../test-support/captures/terminal-test.ts';
import { effectsAt } from '../test-support/captures/effects-at.ts';

const ORDER = 'F237-120723-000001';
const OTHERS = ['F237-110226-000001', 'F237-110226-000002'];

terminalTest('a stop is taken back while its window is open', async ({ open, place }) => {
  const cockpit = open();
  await cockpit.shows(/^Cancellations/);
  cockpit.burst(`:stop pod:${ORDER}\r`);
  await cockpit.shows(/▸ · Keep order[^]*✘ Stop order/);
  cockpit.burst('jj\r');
  await cockpit.captures('undo-possible', /Undo is possible[^]*pod 50\/s free now/);
  cockpit.type('u');
  await cockpit.captures('undo-done', /↩ Withdrawn[^]* 0 waiting/);
  expect(place.pod.writes).toEqual([]);
}, { configuration: { undoWindowSeconds: 3_000 } });

terminalTest('several that were found and marked are stopped by the text that is typed, and only by that', async ({ open, place }) => {
  const cockpit = open();
  await cockpit.shows(/^Cancellations/);
  cockpit.burst(':find F237-110226\r');
  await cockpit.shows(/1 of \d/);
  cockpit.type('Gk ');
  cockpit.press('Down', 'Space');
  await cockpit.captures('several-marked', /2 marked/);
  cockpit.type('s');
  await cockpit.captures('several-question', /Stop 2 orders\?[^]*✘ Stop 2 orders/);
  cockpit.burst('jj\r');
  await cockpit.captures('several-text', /type cancel-2/);
  cockpit.burst('cancel-3\r');
  await cockpit.captures('several-wrong-text', /nothing was asked for/);
  expect(place.pod.writes).toEqual([]);
  cockpit.burst('\u0015cancel-2\r');
  await cockpit.captures('several-cancelled', /All 2 orders are settled[^]*Evidence[^]*Evidence[^]* 0 waiting/);
  expect(effectsAt(place.pod)).toEqual(OTHERS.map((id) => `cancel ${id}`));
});
