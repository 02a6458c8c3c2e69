import { expect } from '@jest/globals';
import { effectsAt } from '../test-support/captures/effects-at.ts';
import { terminalTest } from '../test-support/captures/terminal-test.ts';

terminalTest('through a server the cockpit is the same, with the token in the environment', async ({ open, place }) => {
  const { stdout } = await place.run(['keys', 'create', 'the cockpit', '--scope', 'admin']);
  const server = place.start(['serve', '--port', '0']);
  try {
    const [, address = ''] = /listens on (http:\S+)/.exec(await server.printed(/listens on \S+/)) ?? [];
    const cockpit = open({ words: ['--api', address], environment: { COUNTERMAND_API_TOKEN: stdout.trim() } });
    await cockpit.shows(/^Cancellations/);
    cockpit.burst(':stop acme:1001\r');
    await cockpit.shows(/▸ · Keep order[^]*✘ Stop order/);
    cockpit.burst('jj\r');
    await cockpit.captures('server-cancelled', /✔ Cancelled[^]*Evidence[^]* 0 waiting/);
    cockpit.type('q');
    await cockpit.shows(/\[exit 0\]/);
    expect(cockpit.screen()).not.toContain('not settled');
    expect(effectsAt(place.shop)).toEqual(['cancel 1001', `hold ${place.shop.replacementsOf('1001')[0]}`]);
  } finally {
    server.kill('SIGTERM');
    await server.finished;
  }
});

terminalTest('a terminal without a cursor gets lines, and an order is stopped there, too', async ({ open, place }) => {
  const lines = open({ kind: 'dumb' });
  await lines.shows(/countermand>\s*$/);
  lines.type('stop pod:F237-120723-000001');
  lines.press('Enter');
  await lines.captures('lines-question', /answer>\s*$/);
  lines.press('Enter');
  await lines.shows(/Nothing was stopped\.\ncountermand>\s*$/);
  expect(place.pod.writes).toEqual([]);
  lines.type('stop pod:F237-120723-000001');
  lines.press('Enter');
  await lines.shows(/answer>\s*$/);
  lines.type('yes');
  lines.press('Enter');
  await lines.captures('lines-cancelled', /is cancelled: [^]*countermand>\s*$/);
  lines.type('quit');
  lines.press('Enter');
  await lines.shows(/\[exit 0\]/);
  expect(effectsAt(place.pod)).toEqual(['cancel F237-120723-000001']);
});
