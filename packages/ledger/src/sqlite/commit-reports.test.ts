import { join } from 'node:path';
import type { CommitReport } from '@countermand/core';
import { aCancellation, file, insert } from '../test-support/fixtures.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { openSqliteLedger } from './open-sqlite-ledger.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('whoever counts is told of each commit with its size, time and events; of what was taken back, and of mere looks, nothing', async () => {
  const reports: CommitReport[] = [];
  const ledger = await openSqliteLedger({ path: join(folder.path, 'ledger.db'), clock: new ManualClock(), report: (commit) => reports.push(commit) });
  const first = await file(ledger);
  const takenBack = ledger.transact(async (it) => {
    await insert(it, aCancellation());
    throw new Error('taken back');
  });
  const others = [file(ledger), file(ledger)];
  await expect(takenBack).rejects.toThrow('taken back');
  const [second, third] = await Promise.all(others);
  await ledger.transact((it) => it.budget('b'));
  await ledger.close();
  expect(reports.map(({ changes, events }) => [changes, events.map(({ cancellationId }) => cancellationId)])).toEqual([
    [1, [first.id]],
    [3, [second?.id, third?.id]],
  ]);
  for (const { durationMs } of reports) expect(durationMs).toBeGreaterThan(0);
});
