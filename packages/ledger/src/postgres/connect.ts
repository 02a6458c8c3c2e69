import { LedgerUnavailableError } from '@countermand/core/errors';
import { Client, type ClientBase, type ClientConfig } from 'pg';
import type { PostgresAddress } from './address.ts';
import { valueTypes } from './value-types.ts';

/** All our objects live here, so that the database can be shared. */
export const SCHEMA = 'countermand';

const OLDEST_VERSION = 130_000;

/**
 * How long a process may keep the ledger to itself, milliseconds: it holds the head of the ledger while it changes it,
 * and a lane's lease of 15 s has to be renewable by others meanwhile. A process that stands still is thrown out after this.
 */
const WRITER_TIMES = { statement_timeout: 5_000, idle_in_transaction_session_timeout: 3_000, query_timeout: 8_000 } as const;

/** Nobody waits for a reader; a look at a whole ledger takes its time. */
const READER_TIMES = { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000, query_timeout: 65_000 } as const;

/** Building an index over a large ledger takes its time, and so does waiting for whoever builds it. */
const MIGRATOR_TIMES = { statement_timeout: 0, idle_in_transaction_session_timeout: 60_000 } as const;

const CONNECT_PATIENCE_MS = 5_000;

/**
 * Every statement of ours is served by an index of ours. Told so, the server plans well even right after a large intake,
 * when its statistics still say that the tables are empty, and may plan once for all.
 */
const PLANS = 'set enable_seqscan = off; set enable_bitmapscan = off; set jit = off; set plan_cache_mode = force_generic_plan';

export type Role = 'writer' | 'reader' | 'migrator';

const TIMES = { writer: WRITER_TIMES, reader: READER_TIMES, migrator: MIGRATOR_TIMES };

/** What a client of this role is made with, for a pool or for itself. */
export function clientConfig({ url }: PostgresAddress, role: Role): ClientConfig & { readonly pipeline: true } {
  return {
    connectionString: url,
    application_name: 'countermand',
    connectionTimeoutMillis: CONNECT_PATIENCE_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    pipeline: true,
    types: valueTypes,
    ...TIMES[role],
  };
}

/** Settings that are not for the first message: a connection pooler between us and the server may not know them. */
export async function prepareSession(client: ClientBase, role: Role): Promise<void> {
  await client.query(`set search_path = ${SCHEMA}; ${PLANS}`);
  if (role !== 'reader') await demandDurability(client);
}

/** A connection whose commits are on the server's disk when they return. */
export async function connectWriter(address: PostgresAddress, role: 'writer' | 'migrator' = 'writer'): Promise<Client> {
  const client = new Client(clientConfig(address, role));
  // What happens to the connection is told by whatever is asked of it next.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await prepareSession(client, role);
    await refuseOldServer(client, address);
    return client;
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
}

/** What an operator should know although the ledger can be used. */
export async function serverWarnings(client: ClientBase, { shown }: PostgresAddress): Promise<readonly string[]> {
  const { rows } = await client.query<{ fsync: string }>(`select current_setting('fsync') as fsync`);
  if (rows[0]?.fsync === 'on') return [];
  return [`The ledger ${shown} is on a server with fsync = off: a crash of its machine may lose what was committed. Set fsync = on.`];
}

/** `remote_apply` is stronger than `on` and stays. */
async function demandDurability(client: ClientBase): Promise<void> {
  await client.query(`select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') <> 'remote_apply'`);
  const { rows } = await client.query<{ level: string }>(`select current_setting('synchronous_commit') as level`);
  const level = rows[0]?.level;
  if (level === 'on' || level === 'remote_apply') return;
  throw new LedgerUnavailableError(`The ledger's PostgreSQL server keeps synchronous_commit at ${String(level)}: what it commits may be lost. Set it to on.`);
}

async function refuseOldServer(client: Client, { shown }: PostgresAddress): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int4 as number, current_setting('server_version') as version`,
  );
  const [server] = rows;
  if (server && server.number >= OLDEST_VERSION) return;
  throw new LedgerUnavailableError(`The ledger ${shown} is on PostgreSQL ${server?.version ?? 'unknown'}. Version 13 or newer is needed: update the server, or use another one.`);
}
