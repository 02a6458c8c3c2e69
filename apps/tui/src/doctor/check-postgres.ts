import { examinePostgresLedger, type PostgresLocation, type PostgresReport } from '@countermand/host';
import { EXIT } from '../exit/exit-codes.ts';
import type { Check } from './check.ts';

/** Every change of state is a few questions and answers: beyond this the engine is slow, milliseconds. */
const SLOW_MS = 20;

/** Leases count in the database's time; times that people read are this machine's. */
const CLOCK_TOLERANCE_MS = 5_000;

/** The PostgreSQL server under the ledger that has just been opened: what it promises, how far away it is, what time it has. */
export async function checkPostgres(location: PostgresLocation): Promise<readonly Check[]> {
  return postgresChecks(await examinePostgresLedger(location));
}

export function postgresChecks(report: PostgresReport): readonly Check[] {
  return [open(report), durability(report), latency(report), clock(report)];
}

function open({ address, version, encrypted }: PostgresReport): Check {
  return { name: 'ledger', status: 'ok', detail: `${address} opens, on PostgreSQL ${version}, ${encrypted ? 'over TLS' : 'not encrypted'}.` };
}

function durability({ synchronousCommit, fsync }: PostgresReport): Check {
  const name = 'ledger durability';
  if (fsync) return { name, status: 'ok', detail: `Commits wait for the server's disk (synchronous_commit = ${synchronousCommit}, fsync = on).` };
  return { name, status: 'failed', exit: EXIT.usage, detail: "fsync is off: a crash of the server's machine may lose what was committed. Set fsync = on." };
}

function latency({ latencyMs }: PostgresReport): Check {
  const name = 'ledger latency';
  const told = `The server answers in ${latencyMs.toFixed(1)} ms.`;
  if (latencyMs <= SLOW_MS) return { name, status: 'ok', detail: told };
  return { name, status: 'warning', detail: `${told} Every stop is recorded several times: run nearer to the server.` };
}

function clock({ clockAheadMs }: PostgresReport): Check {
  const name = 'ledger clock';
  const apart = Math.abs(clockAheadMs);
  const told = `The server's clock is ${(apart / 1_000).toFixed(1)} s ${clockAheadMs < 0 ? 'behind' : 'ahead of'} this machine's.`;
  if (apart <= CLOCK_TOLERANCE_MS) return { name, status: 'ok', detail: told };
  return { name, status: 'warning', detail: `${told} Let both take their time from the network.` };
}
