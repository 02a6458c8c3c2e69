import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckLedger, RequestCancellation, WaitForCancellation, type Finding } from '@countermand/core';
import type { CancellationRecord } from '@countermand/core/model';
import { loadConfiguration, openHost, type Host } from '@countermand/host';
import type { Failure } from '@countermand/provider-kit/testing';
import type { Arena } from './arena.ts';
import { awaitDeath, KILL_POINTS, startWorker } from './victims.ts';

/** What the network and the provider do to the write of some seeds, beside the kill. */
const FAILURES: readonly (Failure | undefined)[] = [
  undefined,
  undefined,
  'effect_answer_lost',
  undefined,
  'no_effect_connection_broken',
  undefined,
  'error_500_took_effect',
  'rate_limited',
];

/** A worker that never reaches its point is killed where it stands after working this long, milliseconds. On PostgreSQL lanes are handed out first. */
const PATIENCE_MS = { sqlite: 1_200, postgres: 2_500 };

export interface Kills {
  readonly records: readonly CancellationRecord[];
  readonly atTheirPoint: number;
  /** What `countermand ledger check` has to say afterwards. */
  readonly findings: readonly Finding[];
}

/** Files one cancellation per provider and seed, kills a worker at the seed's write point, and lets a last worker finish. `ledger`: `sqlite:…` or `postgres://…`. */
export async function runKills(arenas: readonly Arena[], seeds: readonly number[], ledger: string): Promise<Kills> {
  const patienceMs = PATIENCE_MS[ledger.startsWith('sqlite:') ? 'sqlite' : 'postgres'];
  const folder = mkdtempSync(join(tmpdir(), 'countermand-kills-'));
  const configuration = join(folder, 'countermand.config.json');
  writeFileSync(configuration, JSON.stringify({ ledger, accounts: arenas.map(({ account }) => account) }));
  const host = await openHost({ configuration: loadConfiguration({ file: configuration, environment: {} }), environment: {}, logLevel: 'silent' });
  try {
    const ids: string[] = [];
    let atTheirPoint = 0;
    for (const seed of seeds) {
      ids.push(...(await fileOrders(host, arenas, seed)));
      const point = KILL_POINTS[seed % KILL_POINTS.length] ?? 'after-commit';
      const nth = 1 + (Math.floor(seed / KILL_POINTS.length) % (point.endsWith('commit') ? 10 : 3));
      if ((await awaitDeath(startWorker(configuration, { point, nth }), patienceMs)) === 'at its point') atTheirPoint++;
    }
    const records = await finish(host, configuration, ids);
    const { findings } = await host.container.resolve(CheckLedger).execute();
    return { records, atTheirPoint, findings };
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fileOrders(host: Host, arenas: readonly Arena[], seed: number): Promise<string[]> {
  const request = host.container.resolve(RequestCancellation);
  const ids: string[] = [];
  for (const { account, simulator, stoppable } of arenas) {
    const id = stoppable.pop();
    if (id === undefined) continue;
    const failure = FAILURES[seed % FAILURES.length];
    if (failure) simulator.fail({ failure, targetId: id });
    const filed = await request.execute(
      { reference: `${account.id}:${id}`, reason: 'customer_request' },
      { actor: { principal: 'local:judge', channel: 'cli' }, idempotencyKey: `${account.id}-${seed}`, route: 'fault-test' },
    );
    if (!filed.ok) throw new Error(filed.problem.detail);
    ids.push(filed.value.record.cancellation.id);
  }
  return ids;
}

/** A worker that nobody kills settles what is left. */
async function finish(host: Host, configuration: string, ids: readonly string[]): Promise<CancellationRecord[]> {
  const worker = startWorker(configuration);
  try {
    const wait = host.container.resolve(WaitForCancellation);
    const waited = await Promise.all(ids.map((id) => wait.execute(id, { timeoutMs: 180_000 })));
    return waited.map((result) => {
      if (!result.ok) throw new Error(result.problem.detail);
      return result.value.record;
    });
  } finally {
    worker.kill('SIGTERM');
  }
}
