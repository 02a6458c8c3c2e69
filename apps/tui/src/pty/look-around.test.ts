import { expect } from '@jest/globals';
import { terminalTest } from '../test-support/captures/terminal-test.ts';

terminalTest('an operator opens the cockpit, looks around, and leaves the terminal as it was', async ({ open, place }) => {
  const cockpit = open();
  await cockpit.shows(/^Cancellations/);
  expect(cockpit.state()).toEqual({ alternateScreen: true, cursorShown: false });
  cockpit.type('1');
  await cockpit.captures('accounts', /Accounts.*\n(.*\n)+.*acme/);
  cockpit.type('?');
  await cockpit.captures('help', /› Help/);
  cockpit.press('Escape');
  await cockpit.shows(/Accounts {3}/);
  cockpit.type('q');
  await cockpit.shows(/\[exit 0\]/);
  expect(cockpit.state()).toEqual({ alternateScreen: false, cursorShown: true });
  expect(place.pod.writes).toEqual([]);
});
