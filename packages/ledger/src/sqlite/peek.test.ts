import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { file } from '../test-support/fixtures.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { openSqliteLedger } from './open-sqlite-ledger.ts';
import { peekCancellation } from './peek.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('is what the ledger itself answers, while it is open and after', async () => {
  const path = join(folder.path, 'open.db');
  const ledger = await openSqliteLedger({ path, clock: new ManualClock() });
  const { id } = await file(ledger);
  const record = await ledger.reader.cancellation(id);
  expect(record).toBeDefined();
  expect(peekCancellation(path, id)).toEqual(record);
  await ledger.close();
  expect(peekCancellation(path, id)).toEqual(record);
});

test('what cannot be had is not there: another id, no file, no ledger, another version', async () => {
  const path = join(folder.path, 'later.db');
  const ledger = await openSqliteLedger({ path, clock: new ManualClock() });
  const { id } = await file(ledger);
  await ledger.close();
  expect(peekCancellation(path, 'can_other')).toBeUndefined();
  expect(peekCancellation(join(folder.path, 'nowhere.db'), id)).toBeUndefined();
  writeFileSync(join(folder.path, 'text.db'), 'no database');
  expect(peekCancellation(join(folder.path, 'text.db'), id)).toBeUndefined();
  const database = new DatabaseSync(path);
  database.exec("INSERT INTO ledger_migrations (version, name, applied_at) VALUES (9999, 'of a later version', 0)");
  database.close();
  expect(peekCancellation(path, id)).toBeUndefined();
});
