import { mkdtempSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@countermand/core/model';
import { MemoryLedger } from '@countermand/core/testing';
import { openSqliteLedger } from '@countermand/ledger';
import { CountedLedger } from './world/counted-ledger.ts';
import type { Place } from './world/world.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A ledger in memory for each history: everything waits for nothing but promises. */
export const IN_MEMORY: Place = { open: (clock) => new MemoryLedger(clock), settle: turn, flag: '', close: () => Promise.resolve() };

/** So many turns after its last call a ledger has told everybody of its commits. */
const TURNS_TO_TELL = 3;

/** One real ledger file for all histories: no two have an account, an order or an id in common. A seed is played in it only once. */
export async function onSqlite(): Promise<Place> {
  // Real writes and waits for the disk, where there is one in memory, without the disk.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'countermand-simulation-'));
  let present: Clock = { now: () => Date.now(), monotonic: () => 0, sleep: () => Promise.resolve() };
  const clock: Clock = { now: () => present.now(), monotonic: () => present.monotonic(), sleep: (ms, signal) => present.sleep(ms, signal) };
  const ledger = new CountedLedger(await openSqliteLedger({ path: join(folder, 'ledger.db'), clock }));
  return {
    open: (ofHistory) => {
      present = ofHistory;
      return ledger;
    },
    settle: async () => {
      for (let quiet = 0; quiet < TURNS_TO_TELL; quiet++) {
        await turn();
        if (ledger.calls > 0) quiet = -1;
      }
    },
    flag: ' --sqlite',
    close: async () => {
      await ledger.close();
      rmSync(folder, { recursive: true });
    },
  };
}
