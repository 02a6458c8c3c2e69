import { join } from 'node:path';
import type { CommitReport } from '@countermand/core';
import { file } from '../test-support/fixtures.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { openSqliteLedger } from './open-sqlite-ledger.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('whoever counts is told of each commit with its size and time, and of no look that changed nothing', async () => {
  const reports: CommitReport[] = [];
  const ledger = await openSqliteLedger({ path: join(folder.path, 'ledger.db'), clock: new ManualClock(), report: (commit) => reports.push(commit) });
  await file(ledger);
  await Promise.all([file(ledger), file(ledger), file(ledger)]);
  await ledger.transact((it) => it.budget('b'));
  await ledger.close();
  expect(reports.map(({ changes }) => changes)).toEqual([1, 3]);
  for (const { durationMs } of reports) expect(durationMs).toBeGreaterThan(0);
});
