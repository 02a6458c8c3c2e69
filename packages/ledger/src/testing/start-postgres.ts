import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { createCluster, keep, logOf, runServer, serverProcess, type Cluster } from './cluster.ts';
import { findPostgres } from './find-postgres.ts';

/** `smart` waits for clients, `fast` sends them away, `immediate` is a crash. */
export type StopMode = 'smart' | 'fast' | 'immediate';

const SIGNALS: Readonly<Record<StopMode, NodeJS.Signals>> = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' };
const START_PATIENCE_MS = 30_000;

export interface TestPostgresOptions {
  /** False is faster and loses data only when the machine itself crashes. Default: true. */
  readonly fsync?: boolean;
  /** Further settings of the server, such as `max_connections`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL server of a test's own, on 127.0.0.1. It ends with the process that started it, at the latest. */
export interface TestPostgres {
  /** The address of its database `postgres`, password included. */
  readonly url: string;
  readonly port: number;
  /** Makes an empty database and answers its address. */
  freshDatabase(): Promise<string>;
  /** Makes a database with all that the one of this address holds, which nobody may have open, and answers its address. */
  copyOf(url: string): Promise<string>;
  /** Runs statements in the database of this address, as an administrator would. */
  run(url: string, statements: string): Promise<void>;
  /** Stops the server; its data stays. */
  halt(mode: StopMode): Promise<void>;
  /** Starts it again after `halt`, on the same port. */
  resume(): Promise<void>;
  restart(mode: StopMode): Promise<void>;
  /** Stops it for good and removes its data. */
  stop(): Promise<void>;
}

/** Throws when this machine has no PostgreSQL; `findPostgres()` tells. */
export async function startPostgres({ fsync = true, settings = {} }: TestPostgresOptions = {}): Promise<TestPostgres> {
  const binaries = findPostgres();
  if (binaries === undefined) throw new Error('There is no PostgreSQL server on this machine. Install the package postgresql.');
  const cluster = createCluster(binaries, randomBytes(12).toString('hex'));
  const keeper = keep(cluster);
  const port = await freePort();
  const server = new Server(cluster, port, {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: cluster.folder,
    fsync: fsync ? 'on' : 'off',
    shared_buffers: '64MB',
    ...settings,
  });
  try {
    await server.resume();
  } catch (error) {
    await keeper.end();
    throw error;
  }
  let databases = 0;
  const create = async (template: string) => {
    databases += 1;
    const name = `test_${databases}`;
    await server.query(`create database ${name} template ${template}`);
    return server.urlOf(name);
  };
  return {
    url: server.urlOf('postgres'),
    port,
    freshDatabase: () => create('template0'),
    copyOf: (url) => create(new URL(url).pathname.slice(1)),
    run: (url, statements) => server.query(statements, url),
    halt: (mode) => server.halt(mode),
    resume: () => server.resume(),
    restart: async (mode) => {
      await server.halt(mode);
      await server.resume();
    },
    stop: () => keeper.end(),
  };
}

class Server {
  readonly #cluster: Cluster;
  readonly #port: number;
  readonly #settings: Readonly<Record<string, string>>;
  #ended: Promise<void> = Promise.resolve();
  #running = false;

  constructor(cluster: Cluster, port: number, settings: Readonly<Record<string, string>>) {
    this.#cluster = cluster;
    this.#port = port;
    this.#settings = settings;
  }

  urlOf(database: string): string {
    return `postgres://postgres:${this.#cluster.password}@127.0.0.1:${this.#port}/${database}`;
  }

  async query(sql: string, url = this.urlOf('postgres')): Promise<void> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    // What breaks the connection is told by connect and query.
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  async halt(mode: StopMode): Promise<void> {
    process.kill(serverProcess(this.#cluster), SIGNALS[mode]);
    await this.#ended;
  }

  async resume(): Promise<void> {
    this.#running = true;
    this.#ended = runServer(this.#cluster, this.#settings).finally(() => {
      this.#running = false;
    });
    const start = performance.now();
    for (;;) {
      try {
        return await this.query('select 1');
      } catch (error) {
        if (!this.#running || performance.now() - start > START_PATIENCE_MS) throw new Error(`PostgreSQL did not start:\n${logOf(this.#cluster)}`, { cause: error });
      }
      await pause(20);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('There is no free port.'))));
    });
  });
}
