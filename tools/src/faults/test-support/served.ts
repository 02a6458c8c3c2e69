import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastPodArena } from './arenas.ts';
import type { Arena } from './arena.ts';
import { startProgram, type RunningProgram } from './run-program.ts';

export interface Answered {
  readonly status: number;
  /** It was asked before, under this key. */
  readonly replayed: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A running server of the real program. */
export interface ServedNode {
  readonly program: RunningProgram;
  readonly url: string;
  get(path: string): Promise<Answered>;
  /** Posts JSON, or a table where the body is text. */
  post(path: string, key: string, body: object | string): Promise<Answered>;
}

export interface Served {
  readonly arena: Arena;
  /** Starts one more server on the same ledger. */
  serve(...words: string[]): Promise<ServedNode>;
  close(): Promise<void>;
}

export interface ServedOptions {
  /** How many orders the provider has. */
  readonly orders: number;
  readonly ledger: string;
  /** What the provider takes; default: more than a test can send. */
  readonly requestsPerSecond?: number;
}

/** A folder with a configuration, a provider at home, and a key; servers are started as they are wanted. */
export async function openServed({ orders, ledger, requestsPerSecond }: ServedOptions): Promise<Served> {
  const arena = await fastPodArena(orders);
  const limit = requestsPerSecond !== undefined && { rateLimit: { requests: requestsPerSecond, perSeconds: 1 } };
  const account = { ...arena.account, settings: { ...arena.account.settings, ...limit } };
  const folder = mkdtempSync(join(tmpdir(), 'countermand-served-'));
  const server = { rateLimit: { requests: 100_000, perSeconds: 60 } };
  writeFileSync(join(folder, 'countermand.config.json'), JSON.stringify({ ledger, accounts: [account], server }));
  const started: RunningProgram[] = [];
  const { secret } = await startProgram(['keys', 'create', 'faults', '--scope', 'admin'], folder).said();
  const authorization = `Bearer ${String(secret)}`;
  return {
    arena,
    serve: async (...words) => {
      const program = startProgram(['serve', '--port', '0', ...words], folder);
      started.push(program);
      const url = String((await program.said())['url']);
      return {
        program,
        url,
        get: async (path) => answered(await fetch(`${url}${path}`, { headers: { authorization } })),
        post: async (path, key, body) => {
          const isTable = typeof body === 'string';
          const headers = { authorization, 'idempotency-key': key, 'content-type': isTable ? 'text/csv' : 'application/json' };
          return answered(await fetch(`${url}${path}`, { method: 'POST', headers, body: isTable ? body : JSON.stringify(body) }));
        },
      };
    },
    close: async () => {
      await Promise.all(started.map((program) => program.stop()));
      await arena.simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answered(response: Response): Promise<Answered> {
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, replayed: response.headers.get('idempotency-replayed') === 'true', body };
}
