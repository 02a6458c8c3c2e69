import { join } from 'node:path';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { openReader, openWriter } from './connection.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('a writer waits for the disk at every commit and checks references; a reader cannot write', async () => {
  const path = join(folder.path, 'ledger.db');
  const writer = await openWriter(path, 'server', 100);
  const pragma = (name: string) => writer.prepare(`PRAGMA ${name}`).get()?.[name];
  expect({ journal: pragma('journal_mode'), synchronous: pragma('synchronous'), references: pragma('foreign_keys') }).toEqual({
    journal: 'wal',
    synchronous: 2,
    references: 1,
  });
  expect(pragma('timeout') ?? writer.prepare('PRAGMA busy_timeout').get()?.timeout).toBe(0);
  writer.exec('CREATE TABLE things (id TEXT)');
  const reader = openReader(path, 'command');
  expect(() => reader.exec('DELETE FROM things')).toThrow('readonly');
  reader.close();
  writer.close();
});

test('a database that cannot keep a write-ahead log is refused', async () => {
  await expect(openWriter(':memory:', 'server', 100)).rejects.toMatchObject({
    name: 'LedgerUnavailableError',
    message: expect.stringContaining('journal_mode is memory') as string,
  });
});
