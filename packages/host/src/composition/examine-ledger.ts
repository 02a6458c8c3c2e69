import type { PostgresReport } from '@countermand/ledger/postgres';
import type { PostgresLocation } from '../configuration/ledger-location.ts';
import { systemClock } from './system-clock.ts';

export type { PostgresReport };

/** What `doctor` tells of a PostgreSQL ledger. Throws `LedgerUnavailableError` when it cannot be used. */
export async function examinePostgresLedger({ url }: PostgresLocation): Promise<PostgresReport> {
  const { examinePostgres } = await import('@countermand/ledger/postgres');
  return examinePostgres({ url, clock: systemClock });
}
