import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { file, keyOf } from '../test-support/fixtures.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { openSqliteLedger } from './open-sqlite-ledger.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const open = (path: string) => openSqliteLedger({ path, clock: new ManualClock() });
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
const refused = (message: string) => ({ name: 'LedgerUnavailableError', message: expect.stringContaining(message) as string });

test('what was committed is there after the ledger was closed and opened again', async () => {
  const path = join(folder.path, 'again.db');
  const first = await open(path);
  const filed = await file(first);
  await first.close();

  const second = await openSqliteLedger({ path, clock: new ManualClock(), mode: 'command' });
  expect((await second.reader.liveCancellation(keyOf(filed)))?.cancellation).toEqual(filed);
  await file(second);
  expect(await second.reader.listEvents({ after: 1, limit: 9 })).toMatchObject([{ position: 2 }]);
  await second.close();
});

test('folder and files belong to their owner alone, whatever the umask', async () => {
  const before = process.umask(0);
  const path = join(folder.path, 'deep', 'er', 'ledger.db');
  try {
    const ledger = await open(path);
    await file(ledger);
    expect([path, `${path}-wal`, `${path}-shm`].map(mode)).toEqual(['600', '600', '600']);
    expect([join(folder.path, 'deep'), join(folder.path, 'deep', 'er')].map(mode)).toEqual(['700', '700']);
    await ledger.close();
  } finally {
    process.umask(before);
  }
});

test('files that others could read are closed to them', async () => {
  const path = join(folder.path, 'lax.db');
  const other = await open(path);
  await file(other);
  for (const lax of [path, `${path}-wal`, `${path}-shm`]) chmodSync(lax, 0o644);
  const ledger = await open(path);
  expect([path, `${path}-wal`, `${path}-shm`].map(mode)).toEqual(['600', '600', '600']);
  await ledger.close();
  await other.close();
});

test('a ledger of a newer version is refused and left alone', async () => {
  const path = join(folder.path, 'newer.db');
  await (await open(path)).close();
  const database = new DatabaseSync(path);
  database.exec("INSERT INTO ledger_migrations VALUES (99, 'future', 0)");
  database.close();
  await expect(open(path)).rejects.toMatchObject(refused('newer Countermand'));
});

test('another program’s database is refused and left alone', async () => {
  const path = join(folder.path, 'foreign.db');
  const database = new DatabaseSync(path);
  database.exec('CREATE TABLE theirs (a)');
  database.close();
  await expect(open(path)).rejects.toMatchObject(refused('not a ledger'));
  const again = new DatabaseSync(path);
  expect(again.prepare('SELECT name FROM sqlite_schema').all()).toEqual([expect.objectContaining({ name: 'theirs' })]);
  again.close();
});

test('a file that is no database, a folder, and a path through a file are refused', async () => {
  const text = join(folder.path, 'notes.txt');
  writeFileSync(text, 'These are notes, and more than a database header. '.repeat(40));
  await expect(open(text)).rejects.toMatchObject(refused('not a ledger'));
  expect(readFileSync(text, 'utf8')).toContain('These are notes');
  mkdirSync(join(folder.path, 'directory.db'));
  await expect(open(join(folder.path, 'directory.db'))).rejects.toMatchObject(refused('directory.db'));
  await expect(open(join(text, 'ledger.db'))).rejects.toMatchObject(refused('cannot be opened'));
});

test.each(['', ':memory:', 'file::memory:?cache=shared'])('%j is no file', async (path) => {
  await expect(open(path)).rejects.toBeInstanceOf(RangeError);
});
