import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Ledger } from '@countermand/core';
import { file } from '../../test-support/fixtures.ts';
import { ManualClock } from '../../test-support/manual-clock.ts';
import { temporaryFolder } from '../../test-support/temporary-folder.ts';
import { openSqliteLedger } from '../open-sqlite-ledger.ts';
import { backUpSqliteFile } from './back-up-file.ts';
import { examineSqliteFile } from './examine-file.ts';

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
let ledger: Ledger;

beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder.path, 'ledger.db');
  ledger = await openSqliteLedger({ path, clock: new ManualClock() });
});
afterEach(async () => {
  await ledger.close();
  folder.remove();
});

const damage = (sql: string) => {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  database.exec(sql);
  database.close();
};

test('a ledger in use is sound', async () => {
  await file(ledger);
  expect(await examineSqliteFile(path)).toEqual([]);
});

test.each([
  ['DROP INDEX cancellations_live', 'index cancellations_live is missing.'],
  ["UPDATE sqlite_sequence SET seq = 0 WHERE name = 'events'", 'Event positions up to 1 are taken, and the next one would be 1.'],
  ["UPDATE requesters SET cancellation_id = 'can_none'", 'A row of requesters (null) belongs to one of cancellations that is not there.'],
])('%s is found', async (sql, told) => {
  await file(ledger);
  damage(sql);
  expect(await examineSqliteFile(path)).toEqual([told]);
});

test('a copy made while others write is whole, of one moment, and for its owner alone', async () => {
  for (let index = 0; index < 50; index++) await file(ledger);
  const shares: number[] = [];
  const writing = Promise.all(Array.from({ length: 50 }, () => file(ledger)));
  const to = join(folder.path, 'copy.db');
  expect(await backUpSqliteFile({ from: path, to, onProgress: (share) => shares.push(share) })).toMatchObject({ kind: 'done', file: to });
  await writing;
  expect(statSync(to).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder.path).filter((name) => name.startsWith('copy'))).toEqual(['copy.db']);
  const copy = await openSqliteLedger({ path: to, clock: new ManualClock() });
  const { dossiers } = await copy.reader.dossiers({ after: '', limit: 1_000 });
  await copy.close();
  expect(dossiers.length).toBeGreaterThanOrEqual(50);
  expect(dossiers.every(({ requesters, events, damage: wrong }) => requesters.length === 1 && events.length === 1 && wrong.length === 0)).toBe(true);
});

test('nothing is overwritten unasked, and never the ledger itself', async () => {
  const to = join(folder.path, 'there.db');
  writeFileSync(to, 'precious');
  const outcome = await backUpSqliteFile({ from: path, to });
  expect(outcome).toEqual({ kind: 'refused', problem: `${to} is there already. Name another file, or add --force to replace it.` });
  expect(await backUpSqliteFile({ from: path, to, overwrite: true })).toMatchObject({ kind: 'done' });
  expect(await examineSqliteFile(to)).toEqual([]);
  for (const own of [path, `${path}-wal`, `${path}.salt`]) expect(await backUpSqliteFile({ from: path, to: own, overwrite: true })).toMatchObject({ kind: 'refused' });
});

test('a place that is not there, or may not be written, is said, and nothing is left behind', async () => {
  const nowhere = join(folder.path, 'none', 'copy.db');
  expect(await backUpSqliteFile({ from: path, to: nowhere })).toEqual({ kind: 'refused', problem: `The folder ${join(folder.path, 'none')} does not exist. Make it first.` });
  expect(await backUpSqliteFile({ from: join(folder.path, 'no.db'), to: nowhere })).toMatchObject({ problem: expect.stringContaining('There is no ledger') as string });
  expect(await backUpSqliteFile({ from: path, to: '/dev/null' })).toMatchObject({ problem: '/dev/null is there, and is no file. Name a file.' });
  if (process.getuid?.() === 0) return;
  chmodSync(folder.path, 0o500);
  expect(await backUpSqliteFile({ from: path, to: join(folder.path, 'copy.db') })).toMatchObject({ problem: expect.stringContaining('may not be written by you') as string });
  chmodSync(folder.path, 0o700);
});

test('a damaged ledger makes no backup that passes for one', async () => {
  await file(ledger);
  damage('DROP INDEX cancellations_live');
  const to = join(folder.path, 'copy.db');
  expect(await backUpSqliteFile({ from: path, to })).toMatchObject({ kind: 'failed', problem: expect.stringContaining('cancellations_live is missing') as string });
  expect(readdirSync(folder.path)).not.toContain('copy.db');
});
