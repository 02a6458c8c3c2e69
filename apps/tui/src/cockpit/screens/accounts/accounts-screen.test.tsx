import { afterEach, expect, test } from '@jest/globals';
import type { AccountSummary } from '@countermand/core';
import { SAMPLE_ACCOUNT } from '../../../test-support/sample-account.ts';
import { renderCockpit, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { scriptService } from '../../../test-support/scripted-service.ts';

let cockpit: RenderedCockpit;
afterEach(() => cockpit.close());

const OLD: AccountSummary = {
  ...SAMPLE_ACCOUNT,
  id: 'old-shop',
  usable: false,
  problem: 'Its secret cannot be read: check the environment variable or file it is kept in; `countermand doctor` names it.',
  budget: null,
  worker: 'none',
};

function open(accounts: readonly AccountSummary[], more: Partial<Parameters<typeof renderCockpit>[0]> = {}): RenderedCockpit {
  const { service } = scriptService({
    accounts: () => Promise.resolve({ ok: true, value: accounts }),
    providers: () => Promise.resolve({ ok: true, value: [] }),
  });
  return (cockpit = renderCockpit({ service, first: { name: 'accounts' }, ...more }));
}

test('budget, health, what waits and who works, a row each', async () => {
  open([SAMPLE_ACCOUNT, OLD]);
  const frame = await cockpit.shows(/old-shop/);
  expect(frame).toMatch(/▸ {2}shop +✔ ready +4\/s +in 2 s +120 +live/);
  expect(frame).toMatch(/old-shop +✘ Its secret .*… +– +– +\d+ +none/);
});

test('with room: the provider, and what waits by class of work', async () => {
  open([SAMPLE_ACCOUNT], { columns: 140 });
  expect(await cockpit.shows(/shop/)).toMatch(/shop +Invented +✔ ready +4\/s +in 2 s +120 in bulk · 5 watched/);
});

test('the clocks run', async () => {
  let now = Date.parse('2026-03-02T09:00:00Z');
  open([SAMPLE_ACCOUNT], { now: () => now });
  await cockpit.shows(/in 2 s/);
  now += 2_000;
  await cockpit.shows(/free now/);
});

test('Enter opens an account with its problem in full and what to do, and Enter again its cancellations', async () => {
  open([OLD]);
  await cockpit.shows(/old-shop/);
  cockpit.type('\r');
  const frame = await cockpit.shows(/^Accounts › old-shop/);
  expect(frame.replace(/\s+/g, ' ')).toContain('problem Its secret cannot be read: check the environment variable or file it is kept in; `countermand doctor` names it. to do Put it right in the configuration');
  cockpit.type('\r');
  await cockpit.shows(/^Accounts › old-shop › Cancellations old-shop/);
});

test('without an account it says how one is made', async () => {
  open([]);
  await cockpit.shows(/No accounts are configured[^]*countermand init/);
});

test.each([
  [60, 20],
  [140, 50],
])('fits %i columns and %i rows', async (columns, rows) => {
  open([SAMPLE_ACCOUNT, OLD], { columns, rows });
  const lines = (await cockpit.shows(/old-shop/)).split('\n');
  expect(lines).toHaveLength(rows);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(columns);
});
