import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startChild } from '../test-support/child-process.ts';
import { file } from '../test-support/fixtures.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { openSqliteLedger } from './open-sqlite-ledger.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const SCRIPT = 'file-cancellations.ts';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const open = (path: string) => openSqliteLedger({ path, clock: new ManualClock() });

/** Every row in the file, looked at without the ledger. */
function inspect(path: string): { readonly ids: string[]; readonly whole: boolean } {
  const database = new DatabaseSync(path, { readOnly: true });
  const ids = database.prepare('SELECT id FROM cancellations').all().map(({ id }) => String(id));
  const counts = ['requesters', 'attempts', 'follow_ups', 'events'].map(
    (table) => Number(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count),
  );
  const check = database.prepare('PRAGMA integrity_check').get()?.integrity_check;
  database.close();
  const expected = [1, 1, 1, 3].map((each) => each * ids.length);
  return { ids, whole: check === 'ok' && JSON.stringify(counts) === JSON.stringify(expected) };
}

test('three processes write one file at once, each more than a commit holds, and nothing is lost', async () => {
  const path = join(folder.path, 'shared.db');
  const ledger = await open(path);
  let news = 0;
  ledger.onChange(() => {
    news += 1;
  });
  const children = ['a', 'b', 'c'].map((label) => startChild(SCRIPT, path, label, 600, 100));
  const codes = Promise.all(children.map(({ ended }) => ended));
  expect(await codes).toEqual([0, 0, 0]);
  await file(ledger);
  const positions = (await ledger.reader.listEvents({ after: 0, limit: 10_000 })).map(({ position }) => position);
  expect(positions).toHaveLength(3 * 600 * 3 + 1);
  expect(new Set(positions).size).toBe(positions.length);
  await ledger.close();

  expect(news).toBeGreaterThan(0);
  expect(inspect(path).ids).toEqual(expect.arrayContaining(children.flatMap(({ lines }) => lines)));
}, 60_000);

test('processes that open a new file at the same moment agree on its tables', async () => {
  const path = join(folder.path, 'new', 'together.db');
  const children = ['a', 'b', 'c', 'd'].map((label) => startChild(SCRIPT, path, label, 1, 1));
  expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
  expect(inspect(path)).toMatchObject({ whole: true, ids: { length: 4 } });
}, 60_000);

test('a process killed at any instant loses nothing it had committed, and leaves nothing half done', async () => {
  const path = join(folder.path, 'killed.db');
  const acknowledged: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    const child = startChild(SCRIPT, path, `r${round}`, 1_000_000, 1 + (round % 4) * 20);
    while (child.lines.length === 0) await pause(5);
    await pause(Math.random() * 120);
    child.process.kill('SIGKILL');
    await child.ended;
    acknowledged.push(...child.lines);
  }
  // Opening it as the next process would recovers what the last one left.
  await (await open(path)).close();
  const { ids, whole } = inspect(path);
  const present = new Set(ids);
  expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
  expect(whole).toBe(true);
}, 120_000);
