import { expect, test } from '@jest/globals';
import type { PostgresReport } from '@countermand/host';
import { postgresChecks } from './check-postgres.ts';

const FINE: PostgresReport = {
  address: 'postgres://orders@db.example:5432/orders',
  version: '15.4',
  synchronousCommit: 'on',
  fsync: true,
  encrypted: true,
  latencyMs: 0.42,
  clockAheadMs: -300,
};

test('a server that is well says so', () => {
  expect(postgresChecks(FINE)).toEqual([
    { name: 'ledger', status: 'ok', detail: 'postgres://orders@db.example:5432/orders opens, on PostgreSQL 15.4, over TLS.' },
    { name: 'ledger durability', status: 'ok', detail: "Commits wait for the server's disk (synchronous_commit = on, fsync = on)." },
    { name: 'ledger latency', status: 'ok', detail: 'The server answers in 0.4 ms.' },
    { name: 'ledger clock', status: 'ok', detail: "The server's clock is 0.3 s behind this machine's." },
  ]);
});

test('what may lose a commit fails; what is slow or late is told of', () => {
  const checks = postgresChecks({ ...FINE, fsync: false, encrypted: false, latencyMs: 80, clockAheadMs: 61_000 });
  expect(checks.map(({ status }) => status)).toEqual(['ok', 'failed', 'warning', 'warning']);
  expect(checks.map(({ detail }) => detail).join(' ')).toMatch(/not encrypted.*fsync = on.*80\.0 ms.*61\.0 s ahead/);
});
