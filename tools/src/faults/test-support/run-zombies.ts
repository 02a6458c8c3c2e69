import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LEDGER, RequestCancellation, WaitForCancellation } from '@countermand/core';
import type { CancellationRecord } from '@countermand/core/model';
import { loadConfiguration, openHost, type Host } from '@countermand/host';
import type { Arena } from './arena.ts';
import { endProcess, standsStill, startZombie, STOP_POINTS } from './zombies.ts';

const ORDERS_PER_ARENA = 3;

/** A worker that does not come to its point within so long has done its work, milliseconds. */
const PATIENCE_MS = 15_000;

/** Longer than a lease and the start of a process, milliseconds. */
const TAKEOVER_PATIENCE_MS = 60_000;

export interface Zombies {
  readonly records: readonly CancellationRecord[];
  /** How many stood still with a write in hand when another worker took their lanes. */
  readonly stopped: number;
  readonly takeoverMs: readonly number[];
}

/** For each seed: a worker stops itself about to send, another one takes its lanes, and the first one goes on, at once or when all is settled. */
export async function runZombies(arenas: readonly Arena[], seeds: readonly number[], ledger = 'sqlite:./ledger.db'): Promise<Zombies> {
  const folder = mkdtempSync(join(tmpdir(), 'countermand-zombies-'));
  const configuration = join(folder, 'countermand.config.json');
  writeFileSync(configuration, JSON.stringify({ ledger, accounts: arenas.map(({ account }) => account) }));
  const host = await openHost({ configuration: loadConfiguration({ file: configuration, environment: {} }), environment: {}, logLevel: 'silent' });
  const records: CancellationRecord[] = [];
  const takeoverMs: number[] = [];
  try {
    for (const seed of seeds) {
      const ids = await fileOrders(host, arenas, seed);
      const stop = { point: STOP_POINTS[seed % STOP_POINTS.length] ?? 'after-intent', nth: 1 + (Math.floor(seed / STOP_POINTS.length) % 4) };
      const zombie = await startZombie(configuration, stop);
      const stood = await standsStill(zombie, PATIENCE_MS);
      // Noted before anybody else can take them: on a busy machine a lease may end while the heir starts.
      const epochs = await epochsOf(host, arenas);
      const stoodStillAt = performance.now();
      const heir = await startZombie(configuration);
      try {
        if (stood) takeoverMs.push(await takenOver(host, arenas, { epochs, at: stoodStillAt }));
        if (seed % 3 !== 0) zombie.kill('SIGCONT');
        records.push(...(await settled(host, ids)));
        zombie.kill('SIGCONT');
        await pause(500);
      } finally {
        await Promise.all([endProcess(zombie), endProcess(heir)]);
      }
    }
    return { records, stopped: takeoverMs.length, takeoverMs };
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fileOrders(host: Host, arenas: readonly Arena[], seed: number): Promise<string[]> {
  const request = host.container.resolve(RequestCancellation);
  const ids: string[] = [];
  for (const { account, stoppable } of arenas) {
    for (const id of stoppable.splice(0, ORDERS_PER_ARENA)) {
      const context = { actor: { principal: 'local:judge', channel: 'cli' }, idempotencyKey: `${account.id}-${id}-${seed}`, route: 'fault-test' } as const;
      const filed = await request.execute({ reference: `${account.id}:${id}`, reason: 'customer_request' }, context);
      if (!filed.ok) throw new Error(filed.problem.detail);
      ids.push(filed.value.record.cancellation.id);
    }
  }
  return ids;
}

async function epochsOf(host: Host, arenas: readonly Arena[]): Promise<number[]> {
  const { reader } = host.container.resolve(LEDGER);
  return Promise.all(arenas.map(async ({ account }) => (await reader.lane(account.id))?.epoch ?? 0));
}

/** Waits until a lane has changed hands; answers how long that took. */
async function takenOver(host: Host, arenas: readonly Arena[], before: { readonly epochs: readonly number[]; readonly at: number }): Promise<number> {
  while ((await epochsOf(host, arenas)).every((epoch, index) => epoch === before.epochs[index])) {
    if (performance.now() - before.at > TAKEOVER_PATIENCE_MS) throw new Error('Nobody took the lanes of a worker that stands still.');
    await pause(50);
  }
  return performance.now() - before.at;
}

async function settled(host: Host, ids: readonly string[]): Promise<CancellationRecord[]> {
  const wait = host.container.resolve(WaitForCancellation);
  const waited = await Promise.all(ids.map((id) => wait.execute(id, { timeoutMs: 120_000 })));
  return waited.map((result) => {
    if (!result.ok) throw new Error(result.problem.detail);
    return result.value.record;
  });
}
