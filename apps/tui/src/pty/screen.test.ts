import { writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { CockpitTerminal } from '../test-support/captures/open-cockpit-terminal.ts';
import { looksOf } from '../test-support/captures/looks-of.ts';
import { terminalTest, type Scene } from '../test-support/captures/terminal-test.ts';

/** What is drawn is of these: default colours, bold, dim, inverse, and the colours that every theme makes readable. */
const LOOKS = new Set(['', '0', '1', '2', '7', '22', '27', '31', '32', '33', '35', '36', '39', '49']);

/** Three orders at both providers, of which the last is too late. */
async function stopped({ open, place }: Scene, environment?: Readonly<Record<string, string>>): Promise<CockpitTerminal> {
  await place.run(['cancel', 'acme:1001', 'pod:F237-110226-000001', 'acme:1005', '--confirm=cancel-3']);
  const cockpit = open({ ...(environment && { environment }) });
  await cockpit.shows(/1 of 3/);
  return cockpit;
}

terminalTest('the screen follows its terminal, to a smaller and a larger one and back', async (scene) => {
  const cockpit = await stopped(scene);
  await cockpit.captures('list-80x24', /1 of 3/);
  cockpit.resize({ columns: 60, rows: 20 });
  await cockpit.captures('list-60x20', /1 of 3/);
  cockpit.resize({ columns: 140, rows: 50 });
  await cockpit.captures('list-140x50', /1 of 3/);
  cockpit.press('Enter');
  await cockpit.captures('cancellation-140x50', /How it is known/);
  cockpit.resize({ columns: 60, rows: 20 });
  await cockpit.captures('cancellation-60x20', /How it is known/);
  cockpit.press('Escape');
  cockpit.resize({ columns: 80, rows: 24 });
  await cockpit.captures('list-80x24', /1 of 3/);
});

terminalTest('colours add to words, by names that a light and a dark theme can show, and NO_COLOR leaves them out', async (scene) => {
  const cockpit = await stopped(scene);
  await cockpit.captures('list-coloured', /1 of 3/, { colours: true });
  expect(looksOf(cockpit.screen({ colours: true })).filter((look) => !LOOKS.has(look))).toEqual([]);
  const plain = scene.open({ environment: { NO_COLOR: '1' } });
  await plain.captures('list-80x24', /1 of 3/);
  expect(looksOf(plain.screen({ colours: true })).filter((look) => /^3[0-8]$/.test(look))).toEqual([]);
});

terminalTest('text narrows what is shown, and a command is completed by Tab', async (scene) => {
  const cockpit = await stopped(scene);
  cockpit.burst('/refused\r');
  await cockpit.captures('filtered', /1 of 1/);
  cockpit.press('Escape');
  await cockpit.shows(/1 of 3/);
  cockpit.type(':acc');
  cockpit.press('Tab');
  await cockpit.shows(/^:accounts/m);
  cockpit.press('Enter');
  await cockpit.shows(/Accounts[^]*▸ {2}pod[^]*acme/);
});

terminalTest('keys that come in one piece reach what the first of them has opened, also before there is a screen', async ({ open, place }) => {
  const cockpit = open();
  cockpit.burst(':accounts\r');
  await cockpit.captures('accounts', /Accounts[^]*acme/);
  cockpit.burst('2:stop acme:1001\r');
  await cockpit.shows(/▸ · Keep order[^]*✘ Stop order/);
  cockpit.burst('nsays “no” twice, qq?\rjj');
  await cockpit.captures('burst', /says “no” twice, qq\?[^]*▸ ✘ Stop order/);
  expect(place.shop.writes).toEqual([]);
});

terminalTest('what something else writes over the screen is gone with ctrl+l', async (scene) => {
  const cockpit = await stopped(scene);
  writeFileSync(cockpit.device(), '\r\n\r\nBroadcast message from root: the machine goes down\r\n');
  await cockpit.shows(/Broadcast message/);
  cockpit.press('C-l');
  await cockpit.captures('list-80x24', /1 of 3/);
});

terminalTest('a cockpit that is read-only shows, and refuses what changes something', async (scene) => {
  const nextWeek = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString();
  await scene.place.run(['cancel', 'acme:1001', '--send-after', nextWeek, '--no-wait']);
  const cockpit = scene.open({ words: ['tui', '--readonly'] });
  await cockpit.captures('readonly', /1 of 1/);
  cockpit.type('w');
  await cockpit.captures('readonly-refused', /This cockpit is read-only/);
  cockpit.burst(':stop acme:1002\r');
  await cockpit.shows(/^Cancellations {3}[^]*read-only/);
  cockpit.type('?');
  await cockpit.captures('readonly-help', /Help/);
  expect(cockpit.screen()).not.toContain('take back what is not sent');
  expect(scene.place.shop.writes).toEqual([]);
});
