import { expect, test } from '@jest/globals';
import type { Host, LedgerLocation } from '@countermand/host';
import { localPlace } from './local-place.ts';

const placeOf = (ledger: LedgerLocation) => localPlace({ host: { configuration: { ledger, file: '/etc/countermand.config.json' } } as Host, demo: true, actor: { principal: 'local:tester', channel: 'cli' } });

test('law 10: of a database its place is said, and nothing that opens it', () => {
  const { ledger } = placeOf({ kind: 'postgres', url: 'postgres://keeper:canary-1@db.internal:5433/stops?password=canary-2&sslmode=require' }) as { ledger: string };
  expect(ledger).toBe('postgres://db.internal:5433/stops');
});

test('of a file, where it is', () => {
  expect(placeOf({ kind: 'sqlite', path: '/var/lib/stops.db' })).toEqual({ kind: 'ledger', ledger: 'sqlite:/var/lib/stops.db', configuration: '/etc/countermand.config.json', demo: true });
});
