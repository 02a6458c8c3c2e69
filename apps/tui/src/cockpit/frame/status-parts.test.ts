import { expect, test } from '@jest/globals';
import { NOTHING_WAITS, SAMPLE_ACCOUNT as SHOP } from '../../test-support/sample-account.ts';
import { fitParts, GAP } from './fit-parts.ts';
import { statusParts, type Status } from './status-parts.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const STATUS: Status = {
  place: { kind: 'ledger', ledger: 'sqlite:/srv/alice/orders/countermand.db', configuration: '/srv/alice/orders/countermand.config.json', demo: false },
  readonly: true,
  problem: undefined,
  accounts: [SHOP, { ...SHOP, id: 'pod', waiting: NOTHING_WAITS }],
  desk: { count: 3, more: false },
  now: NOW,
};

const line = (status: Partial<Status>, columns: number): string =>
  fitParts(statusParts({ ...STATUS, ...status }), columns)
    .map(({ words }) => words)
    .join(GAP);

test('at 140 columns: where the answers come from, the desk, what waits, and the busiest account with its clock', () => {
  expect(line({}, 140)).toBe('read-only · ledger sqlite:/srv/alice/orders/countermand.db · countermand.config.json · ! 3 on the desk · 120 waiting · shop 4/s in 2 s');
});

test('at 80 and 60 columns what matters least goes first', () => {
  expect(line({}, 80)).toBe('read-only · sqlite:…/countermand.db · ! 3 on the desk · 120 waiting · shop 4/s');
  expect(line({}, 60)).toBe('read-only · ! 3 on the desk · 120 waiting · shop 4/s');
});

test('an account at its limit is told before the busiest, and stays longer', () => {
  const blocked = { ...SHOP, id: 'pod', waiting: NOTHING_WAITS, budget: { ...SHOP.budget!, blockedUntil: '2026-03-02T09:00:40Z' } };
  expect(line({ accounts: [SHOP, blocked] }, 140)).toContain('‖ pod at its limit for 40 s');
  expect(line({ accounts: [SHOP, blocked] }, 60)).toBe('read-only · ! 3 on the desk · 120 waiting · ‖ pod 40 s');
});

test('a key that is not let in is not a server that is away', () => {
  expect(line({ problem: { code: 'unauthorized', detail: 'No key.', retryable: false } }, 60)).toMatch(/^✘ key refused · read-only · /);
});

test('the demo, a server, a service that is gone, and work that nobody does', () => {
  expect(line({ place: { ...STATUS.place, demo: true }, readonly: false, desk: { count: 0, more: false }, accounts: [] }, 140)).toBe('DEMO · ledger sqlite:/srv/alice/orders/countermand.db · desk empty · 0 waiting');
  expect(line({ place: { kind: 'server', url: 'https://stops.example.test/', demo: false }, problem: { code: 'connection_failed', detail: 'No answer.', retryable: true }, desk: undefined }, 60)).toMatch(/^✘ not answering · read-only · /);
  expect(line({ accounts: [{ ...SHOP, worker: 'none' }, { ...SHOP, id: 'old', usable: false, budget: null }] }, 140)).toContain('✘ 1 account unusable · 240 waiting · no worker');
});
