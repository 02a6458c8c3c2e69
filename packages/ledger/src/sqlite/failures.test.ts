import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Ledger } from '@countermand/core';
import { aCancellation, anAttempt, anEvent, file, insert } from '../test-support/fixtures.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { openReader, openWriter } from './connection.ts';
import { migrate } from './migrate.ts';
import { openSqliteLedger } from './open-sqlite-ledger.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let number = 0;
let path = '';
beforeEach(() => {
  number += 1;
  path = join(folder.path, String(number), 'ledger.db');
  mkdirSync(join(folder.path, String(number)));
});

const clock = new ManualClock();
const unavailable = (message: string) => ({ name: 'LedgerUnavailableError', message: expect.stringMatching(message) as string });
const total = async (ledger: Ledger) => (await ledger.reader.listCancellations({ limit: 10_000 })).items.length;

/** A ledger whose writing connection a test can reach, to break it. */
async function openBreakable(): Promise<{ ledger: Ledger; writer: DatabaseSync }> {
  const writer = await openWriter(path, 'command', 100);
  await migrate(writer, { path, now: 0, patienceMs: 100 });
  const ledger = new SqliteLedger({ path, clock, writer, readOnly: openReader(path, 'command'), patienceMs: 200, pollMs: 20 });
  return { ledger, writer };
}

test('on a full disk a whole group fails, nothing of it is kept, and there is a way out', async () => {
  const { ledger, writer } = await openBreakable();
  await file(ledger);
  writer.exec(`PRAGMA max_page_count = ${Number(writer.prepare('PRAGMA page_count').get()?.page_count) + 4}`);
  const results = await Promise.allSettled(Array.from({ length: 100 }, () => file(ledger)));
  const failed = results.filter((result) => result.status === 'rejected');
  expect(failed).toHaveLength(100);
  expect(failed[0]?.reason).toMatchObject(unavailable(`${path} .*full.* Free some space`));
  expect(await total(ledger)).toBe(1);

  writer.exec('PRAGMA max_page_count = 1000000');
  await file(ledger);
  expect(await total(ledger)).toBe(2);
  await ledger.close();
});

test('a work that swallows the full disk does not go on outside a transaction', async () => {
  const { ledger, writer } = await openBreakable();
  await file(ledger);
  writer.exec(`PRAGMA max_page_count = ${Number(writer.prepare('PRAGMA page_count').get()?.page_count)}`);
  const stubborn = ledger.transact(async (transaction) => {
    for (let times = 0; times < 50; times += 1) await insert(transaction, aCancellation()).catch(() => undefined);
  });
  await expect(stubborn).rejects.toMatchObject(unavailable('full'));
  expect(await total(ledger)).toBe(1);
  await ledger.close();
});

test('when the commit fails, everybody in the group hears that nothing was done', async () => {
  const { ledger, writer } = await openBreakable();
  const orphan = anAttempt(aCancellation());
  const group = [
    file(ledger),
    ledger.transact(async (transaction) => {
      // Puts the check of references off to the commit, which then fails.
      writer.exec('PRAGMA defer_foreign_keys = ON');
      await transaction.insertAttempt(orphan, 'key', anEvent(aCancellation({ id: orphan.cancellationId })));
    }),
    ledger.transact(() => Promise.reject(new Error('mine'))),
  ];
  const results = await Promise.allSettled(group);
  for (const result of results) expect(result).toMatchObject({ status: 'rejected', reason: unavailable('FOREIGN KEY') });
  expect(await total(ledger)).toBe(0);
  await file(ledger);
  expect(await total(ledger)).toBe(1);
  await ledger.close();
});

test('a lock that another process keeps is waited for, but not for ever', async () => {
  const { ledger } = await openBreakable();
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  const waiting = file(ledger);
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 5);
  await expect(waiting).rejects.toMatchObject(unavailable('locked by another process'));
  clearInterval(timer);
  // The event loop went on meanwhile.
  expect(ticks).toBeGreaterThan(10);

  const patient = file(ledger);
  setTimeout(() => other.exec('COMMIT'), 60);
  await patient;
  other.close();
  await ledger.close();
});

test('a file that is deleted or moved away takes no more changes', async () => {
  const ledger = await openSqliteLedger({ path, clock });
  await file(ledger);
  renameSync(path, `${path}.away`);
  await expect(file(ledger)).rejects.toMatchObject(unavailable('moved, replaced or deleted'));
  renameSync(`${path}.away`, path);
  await file(ledger);
  rmSync(`${path}-wal`);
  await expect(file(ledger)).rejects.toMatchObject(unavailable('ledger.db-wal was moved'));
  await ledger.close();
});

test('a damaged file is reported as such', async () => {
  const ledger = await openSqliteLedger({ path, clock });
  await Promise.all(Array.from({ length: 200 }, () => file(ledger)));
  await ledger.close();
  const descriptor = openSync(path, 'r+');
  const noise = Buffer.alloc(4096, 0x5a);
  for (let at = 4096 * 4; at < statSync(path).size; at += 4096) writeSync(descriptor, noise, 0, noise.length, at);
  closeSync(descriptor);
  const use = async () => {
    const damaged = await openSqliteLedger({ path, clock });
    try {
      await damaged.reader.listCancellations({ limit: 200 });
    } finally {
      await damaged.close();
    }
  };
  await expect(use()).rejects.toMatchObject(unavailable('damaged'));
});

test('a database that is closed under the ledger is unavailable', async () => {
  const { ledger, writer } = await openBreakable();
  writer.close();
  await expect(file(ledger)).rejects.toMatchObject(unavailable('closed'));
});
