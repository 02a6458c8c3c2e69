import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { LEDGER, RequestCancellation } from '@countermand/core';
import { loadConfiguration, openHost, type Host } from '@countermand/host';
import { findPostgres, startPostgres, type TestPostgres } from '@countermand/ledger/testing';
import { fastPodArena } from './test-support/arenas.ts';
import { besideOthers } from './test-support/with-postgres.ts';
import { endProcess, startZombie } from './test-support/zombies.ts';

const ACCOUNTS = 6;
/** At one request a second, more than a minute's work for each. */
const ORDERS_PER_ACCOUNT = 35;

let postgres: TestPostgres | undefined;
beforeAll(async () => {
  if (findPostgres() !== undefined) postgres = await startPostgres({ fsync: false });
}, 60_000);
afterAll(() => postgres?.stop(), 60_000);

/** Whose lanes are whose now: account to process. */
async function holders(host: Host, accounts: readonly string[]): Promise<Map<string, number>> {
  const { reader } = host.container.resolve(LEDGER);
  const lanes = await Promise.all(accounts.map(async (account) => [account, await reader.lane(account)] as const));
  return new Map(lanes.flatMap(([account, lane]) => (lane && lane.holder !== '' && lane.expiresAt > Date.now() ? [[account, lane.pid] as const] : [])));
}

async function until(isSo: () => Promise<boolean>, what: string, patienceMs: number): Promise<number> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > patienceMs) throw new Error(`Waited ${patienceMs} ms in vain for ${what}.`);
    await pause(50);
  }
  return performance.now() - started;
}

/** Three workers share six busy accounts; the one with the most is killed. Answers how long each of its lanes was without a living holder. */
async function killOne(place: 'here' | 'elsewhere'): Promise<readonly number[]> {
  const arena = await fastPodArena(ACCOUNTS * ORDERS_PER_ACCOUNT);
  const folder = mkdtempSync(join(tmpdir(), 'countermand-takeover-'));
  const configuration = join(folder, 'countermand.config.json');
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => `pod-${index}`);
  // Slow enough that every lane is busy all the time.
  const settings = { ...arena.account.settings, rateLimit: { requests: 1, perSeconds: 1 } };
  writeFileSync(configuration, JSON.stringify({ ledger: await postgres?.freshDatabase(), accounts: accounts.map((id) => ({ id, provider: 'fastpod', settings })) }));
  const host = await openHost({ configuration: loadConfiguration({ file: configuration, environment: {} }), environment: {}, logLevel: 'silent' });
  const workers = await Promise.all([1, 2, 3].map(() => startZombie(configuration, undefined, place)));
  try {
    const request = host.container.resolve(RequestCancellation);
    const file = async (reference: string): Promise<void> => {
      const context = { actor: { principal: 'local:judge', channel: 'cli' }, idempotencyKey: reference, route: 'fault-test' } as const;
      const filed = await request.execute({ reference, reason: 'customer_request' }, context);
      if (!filed.ok) throw new Error(filed.problem.detail);
    };
    await Promise.all(arena.stoppable.map((id, index) => file(`${accounts[index % ACCOUNTS]}:${id}`)));
    const counts = async (): Promise<readonly number[]> => {
      const pids = [...(await holders(host, accounts)).values()];
      return workers.map(({ pid }) => pids.filter((other) => other === pid).length);
    };
    await until(async () => (await counts()).every((count) => count === ACCOUNTS / 3), 'a fair share for each worker', 30_000);
    const victim = workers[0]!;
    const orphans = [...(await holders(host, accounts))].filter(([, pid]) => pid === victim.pid).map(([account]) => account);
    victim.kill('SIGKILL');
    return await Promise.all(orphans.map((account) => until(async () => ![undefined, victim.pid].includes((await holders(host, [account])).get(account)), `another holder of ${account}`, 40_000)));
  } finally {
    await Promise.all(workers.map(endProcess));
    await host.close();
    await arena.simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

besideOthers(
  'law 8: the lanes of a worker killed with SIGKILL are with another one within 10 seconds',
  async () => {
    const took = await killOne('here');
    process.stderr.write(`takeover: ${took.map((ms) => Math.round(ms)).join(', ')} ms after the kill\n`);
    expect(Math.max(...took)).toBeLessThan(10_000);
  },
  120_000,
);

besideOthers(
  'law 8: on another machine, where nobody can tell that it is dead, once its lease has run out',
  async () => {
    const took = await killOne('elsewhere');
    process.stderr.write(`takeover from another machine: ${took.map((ms) => Math.round(ms)).join(', ')} ms after the kill\n`);
    expect(Math.max(...took)).toBeLessThan(20_000);
  },
  120_000,
);
