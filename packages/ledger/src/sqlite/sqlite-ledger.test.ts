import { join } from 'node:path';
import type { Ledger } from '@countermand/core';
import { ManualClock } from '../test-support/manual-clock.ts';
import { describeLedger } from '../test-support/suite/describe-ledger.ts';
import type { LedgerFixture } from '../test-support/suite/fixture.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { openSqliteLedger } from './open-sqlite-ledger.ts';

async function openFixture(): Promise<LedgerFixture> {
  const folder = temporaryFolder();
  const clock = new ManualClock();
  const handles: Ledger[] = [];
  const another = async () => {
    const ledger = await openSqliteLedger({ path: join(folder.path, 'ledger.db'), clock });
    handles.push(ledger);
    return ledger;
  };
  return {
    ledger: await another(),
    clock,
    another,
    dispose: async () => {
      for (const handle of handles) await handle.close();
      folder.remove();
    },
  };
}

describeLedger('SQLite', openFixture);
