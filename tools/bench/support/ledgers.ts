import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteLedger } from '@countermand/ledger';
import { openPostgresLedger } from '@countermand/ledger/postgres';
import { findPostgres, startPostgres } from '@countermand/ledger/testing';
import type { Ledger } from '@countermand/core';
import { systemClock } from '@countermand/host';

export interface LedgerKind {
  readonly name: string;
  /** An empty ledger of its own; `remove` closes it and leaves nothing behind. */
  open(): Promise<{ readonly ledger: Ledger; readonly remove: () => Promise<void> }>;
  end(): Promise<void>;
}

const sqlite: LedgerKind = {
  name: 'SQLite',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'countermand-bench-'));
    const ledger = await openSqliteLedger({ path: join(folder, 'ledger.db'), clock: systemClock });
    const remove = async (): Promise<void> => {
      await ledger.close();
      rmSync(folder, { recursive: true });
    };
    return { ledger, remove };
  },
  end: () => Promise.resolve(),
};

/** On a server of its own that keeps its promises: a commit is on the disk. */
async function postgres(): Promise<LedgerKind> {
  const server = await startPostgres();
  return {
    name: 'PostgreSQL',
    open: async () => {
      const ledger = await openPostgresLedger({ url: await server.freshDatabase(), clock: systemClock });
      return { ledger, remove: () => ledger.close() };
    },
    end: () => server.stop(),
  };
}

/** SQLite, and PostgreSQL where this machine has its server. */
export async function ledgerKinds(): Promise<readonly LedgerKind[]> {
  return findPostgres() === undefined ? [sqlite] : [sqlite, await postgres()];
}
