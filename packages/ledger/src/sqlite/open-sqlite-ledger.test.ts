import { join } from 'node:path';
import { file, keyOf } from '../test-support/fixtures.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { openSqliteLedger } from './open-sqlite-ledger.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('what was committed is there after the ledger was closed and opened again', async () => {
  const path = join(folder.path, 'new', 'ledger.db');
  const first = await openSqliteLedger({ path, clock: new ManualClock() });
  const filed = await file(first);
  await first.close();

  const second = await openSqliteLedger({ path, clock: new ManualClock() });
  expect((await second.reader.cancellation(filed.id))?.cancellation).toEqual(filed);
  expect((await second.reader.liveCancellation(keyOf(filed)))?.requesters).toHaveLength(1);
  expect(await second.reader.listEvents({ after: 0, limit: 10 })).toHaveLength(1);
  expect(await second.reader.dueWork({ account: filed.account, now: filed.createdAt, limit: 5 })).toEqual([
    { kind: 'cancellation', workClass: 'interactive_stop', id: filed.id },
  ]);
  expect((await second.reader.listCancellations({ limit: 10, states: ['queued'] })).items).toHaveLength(1);
  await second.close();
});
