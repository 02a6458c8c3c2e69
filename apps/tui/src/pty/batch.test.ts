import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { effectsAt } from '../test-support/captures/effects-at.ts';
import { terminalTest } from '../test-support/captures/terminal-test.ts';

const ORDERS = ['F237-110226-000001', 'F237-110226-000002'];
const FILE = `reference,reason,note
acme:1001,duplicate,ordered twice
acme:1002,duplicate,
acme:1o13,,
acme:1005,,"asked late, too"
${ORDERS.map((id) => `pod:${id},fraud,\n`).join('')}`;
/** Long enough to pause meanwhile. */
const LIMITED_MS = 9_000;

terminalTest('the orders of a file are stopped as a batch: checked, agreed to, paused, gone on with, and reported', async ({ open, place }) => {
  writeFileSync(join(place.folder, 'orders.csv'), FILE);
  const cockpit = open();
  await cockpit.shows(/^Cancellations/);
  cockpit.type(':file or');
  await cockpit.shows(/^:file or/m);
  cockpit.press('Tab');
  await cockpit.shows(/^:file orders\.csv/m);
  cockpit.press('Enter');
  await cockpit.captures('file', /1 wrong row/);
  cockpit.type('s');
  await cockpit.captures('file-question', /type cancel-5/);
  cockpit.press('Enter');
  await cockpit.shows(/^(?![^]*type cancel-5)[^]*s stop these orders/);
  place.pod.fail({ failure: 'rate_limited', operation: 'read', afterMs: LIMITED_MS });
  cockpit.burst('scancel-5\r');
  await cockpit.captures('batch-running', /3 of 5 settled[^]*at its limit/);
  cockpit.type('p');
  await cockpit.captures('batch-paused', /‖ paused[^]*at its limit/);
  cockpit.type('u');
  await cockpit.shows(/↑ running/);
  await cockpit.captures('batch-finished', /✔ finished.*settled\n[^]* 0 waiting/);
  cockpit.type('o');
  await cockpit.captures('batch-report', /Write every row into a file/);
  cockpit.burst('\u0015results.csv\r');
  await cockpit.shows(/Every row is in results\.csv/);
  expect(readFileSync(join(place.folder, 'results.csv'), 'utf8')).toContain('acme:1005');
  cockpit.type('4');
  await cockpit.captures('batches', /orders\.csv/);
  expect(effectsAt(place.pod)).toEqual(ORDERS.map((id) => `cancel ${id}`));
  expect(effectsAt(place.shop).filter((effect) => effect.startsWith('cancel'))).toEqual(['cancel 1001', 'cancel 1002']);
});
