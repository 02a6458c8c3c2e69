import type { Clock } from '@countermand/core/model';
import type { Client } from 'pg';
import { readAddress } from './address.ts';
import { connectWriter } from './connect.ts';
import { unavailable } from './postgres-errors.ts';

/** What a person who looks after the ledger has to know of its server. */
export interface PostgresReport {
  /** Without the password. */
  readonly address: string;
  /** Such as `15.4`. */
  readonly version: string;
  /** As it holds for our changes: `on`, or stronger. */
  readonly synchronousCommit: string;
  /** False: a crash of the server's machine may lose what was committed. */
  readonly fsync: boolean;
  readonly encrypted: boolean;
  /** The shortest of a few questions and answers, milliseconds. */
  readonly latencyMs: number;
  /** How far the server's clock is ahead of ours, milliseconds; negative when it is behind. */
  readonly clockAheadMs: number;
}

const QUESTIONS = 5;

/** Asks the server over a connection of its own. Throws `LedgerUnavailableError` when it cannot be used. */
export async function examinePostgres({ url, clock }: { readonly url: string; readonly clock: Clock }): Promise<PostgresReport> {
  const address = readAddress(url);
  try {
    const client = await connectWriter(address);
    try {
      return { address: address.shown, ...(await settings(client)), ...(await timing(client, clock)) };
    } finally {
      await client.end();
    }
  } catch (error) {
    throw unavailable(error, address);
  }
}

async function settings(client: Client): Promise<Pick<PostgresReport, 'version' | 'synchronousCommit' | 'fsync' | 'encrypted'>> {
  const { rows } = await client.query<{ version: string; level: string; fsync: string }>(
    `select current_setting('server_version') as version, current_setting('synchronous_commit') as level, current_setting('fsync') as fsync`,
  );
  const { version = 'unknown', level = 'unknown', fsync = 'off' } = rows[0] ?? {};
  return { version, synchronousCommit: level, fsync: fsync === 'on', encrypted: client.ssl !== false };
}

/** The quickest answer says most exactly what the server's clock was in between. */
async function timing(client: Client, clock: Clock): Promise<Pick<PostgresReport, 'latencyMs' | 'clockAheadMs'>> {
  let best = { latencyMs: Infinity, clockAheadMs: 0 };
  for (let asked = 0; asked < QUESTIONS; asked += 1) {
    const start = performance.now();
    const { rows } = await client.query<{ now: number }>('select extract(epoch from clock_timestamp())::float8 * 1000 as now');
    const latencyMs = performance.now() - start;
    if (latencyMs < best.latencyMs) best = { latencyMs, clockAheadMs: (rows[0]?.now ?? 0) - (clock.now() - latencyMs / 2) };
  }
  return best;
}
