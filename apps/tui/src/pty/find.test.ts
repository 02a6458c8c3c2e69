import { expect } from '@jest/globals';
import { effectsAt } from '../test-support/captures/effects-at.ts';
import { terminalTest } from '../test-support/captures/terminal-test.ts';

const ORDER = 'F237-120723-000001';

terminalTest("an order is found by its number, looked at, kept by Enter, and stopped when that is chosen; the provider's own record is the judge", async ({ open, place }) => {
  const cockpit = open();
  await cockpit.captures('nothing-yet', /Nothing was asked to be stopped yet/);
  cockpit.type('f');
  await cockpit.captures('find', /Search for an order/);
  cockpit.burst('WILLOW-10480\r');
  await cockpit.captures('found', /▸.*WILLOW-10480/);
  cockpit.press('Enter');
  await cockpit.captures('order', /Priya Larkmoor/);
  cockpit.type('s');
  await cockpit.captures('stop-question', /▸ · Keep order[^]*✘ Stop order/);
  cockpit.press('Enter');
  await cockpit.captures('stop-kept', /Kept: nothing was asked for/);
  expect(place.pod.writes).toEqual([]);
  cockpit.type('s');
  await cockpit.shows(/▸ · Keep order[^]*✘ Stop order/);
  cockpit.burst('jj');
  await cockpit.shows(/▸ ✘ Stop order/);
  cockpit.press('Enter');
  await cockpit.captures('stop-cancelled', /✔ Cancelled[^]*Evidence[^]* 0 waiting/);
  expect(effectsAt(place.pod)).toEqual([`cancel ${ORDER}`]);
  cockpit.press('Enter');
  await cockpit.captures('order-cancelled', /status +stopped/);
});
