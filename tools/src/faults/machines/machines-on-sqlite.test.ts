import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runTrial } from './run-trial.ts';
import type { Scene } from './trial.ts';
import { expectLawful, tell } from './verdict.ts';

const ITEMS = 500;
const TIMEOUT_MS = 240_000;

// Beside each other, each with a ledger and a provider of its own: most of the time they wait for a slot of the budget.
test.concurrent(
  'law 8: two worker processes on one SQLite file, killed in turns while they work a batch',
  async () => {
    const harm = async ({ workers, stopped, harmed }: Scene) => {
      for (let next = 0; ; next++) {
        await stopped(80);
        harmed();
        await workers[next % workers.length]?.replace();
      }
    };
    const result = await inFolder((folder) => runTrial({ ledger: `sqlite:${folder}/ledger.db`, items: ITEMS, workers: 2, harm }));
    tell('killed on SQLite', result);
    expectLawful(result);
    expect(result.harms).toBeGreaterThan(1);
  },
  TIMEOUT_MS,
);

const SMALL_DISK_MB = 24;
const FULL_MS = 5_000;
/** In so much of that time at its end nothing may leave any more. */
const STILL_MS = 1_500;
const MOST_BUSY_SHARE = 0.5;

const whereMounting = mayMount() ? test.concurrent : test.skip;

whereMounting(
  'laws 2 and 8: the disk under the ledger is full for a while: nothing is sent that cannot be recorded, nobody spins, and work goes on by itself',
  async () => {
    let busyShares: readonly number[] = [];
    let sentOnFullDisk = 0;
    const harm = async (disk: string, { workers, pause, stopped, harmed, calls }: Scene) => {
      await stopped(60);
      harmed();
      const filler = join(disk, 'filler');
      fill(filler);
      try {
        await pause(FULL_MS - STILL_MS);
        fill(filler);
        const [sent, busy] = [(await calls()).length, workers.map((worker) => worker.busyMs())];
        await pause(STILL_MS);
        sentOnFullDisk = (await calls()).filter(({ kind }, index) => index >= sent && kind === 'write').length;
        busyShares = workers.map((worker, index) => (worker.busyMs() - (busy[index] ?? 0)) / STILL_MS);
      } finally {
        rmSync(filler);
      }
    };
    const result = await inFolder((folder) => onSmallDisk(folder, () => runTrial({ ledger: `sqlite:${folder}/ledger.db`, items: ITEMS, workers: 2, harm: (scene) => harm(folder, scene) })));
    tell('full disk', result);
    process.stderr.write(`on the full disk: ${sentOnFullDisk} writes, workers busy for ${busyShares.map((share) => `${Math.round(share * 100)} %`).join(' and ')} of the time\n`);
    expectLawful(result);
    expect(sentOnFullDisk).toBe(0);
    expect(busyShares).toHaveLength(2);
    expect(Math.max(...busyShares)).toBeLessThan(MOST_BUSY_SHARE);
  },
  TIMEOUT_MS,
);

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'countermand-disk-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onSmallDisk<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mount(folder);
  try {
    return await work();
  } finally {
    execFileSync('umount', [folder]);
  }
}

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK_MB}m`, 'tmpfs', folder], { stdio: 'ignore' });
}

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'countermand-disk-'));
  try {
    mount(folder);
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes until nothing more goes on the disk. */
function fill(file: string): void {
  for (const bytes of [65_536, 4_096, 512]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(bytes));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}
