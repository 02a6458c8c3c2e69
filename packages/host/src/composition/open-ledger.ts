import type { CommitReport, Ledger } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import { postgresPasswords, type LedgerLocation } from '../configuration/ledger-location.ts';
import type { KnownSecrets } from '../secrets/known-secrets.ts';
import { newSalt, readOrCreateSalt } from './fingerprint-salt.ts';

export interface OpenedLedger {
  readonly ledger: Ledger;
  /** Equal for all processes of the ledger. */
  readonly fingerprintSalt: string;
  /** For a person. */
  readonly warnings: readonly string[];
}

export interface OpenLedgerParts {
  readonly clock: Clock;
  readonly knownSecrets: KnownSecrets;
  /** Opened by somebody else. */
  readonly given?: Ledger;
  /** Told of every commit, for metrics. */
  readonly report?: ((commit: CommitReport) => void) | undefined;
}

const SALT = 'fingerprint_salt';

/** Opens the ledger where the configuration says. Each database's driver is loaded only when it is the one. */
export async function openLedger(location: LedgerLocation, { clock, knownSecrets, given, report }: OpenLedgerParts): Promise<OpenedLedger> {
  switch (location.kind) {
    case 'sqlite': {
      const { openSqliteLedger } = await import('@countermand/ledger');
      const ledger = given ?? (await openSqliteLedger({ path: location.path, clock, report }));
      return { ledger, fingerprintSalt: readOrCreateSalt(location.path), warnings: [] };
    }
    case 'postgres': {
      const { openPostgresLedger, PostgresLedger, shownAddress } = await import('@countermand/ledger/postgres');
      for (const password of postgresPasswords(location)) knownSecrets.add(password);
      // A password may be the name of the user or of the database, too: the address is still to be read.
      knownSecrets.spare(shownAddress(location.url));
      const ledger = given ?? (await openPostgresLedger({ url: location.url, clock, report }));
      if (!(ledger instanceof PostgresLedger)) return { ledger, fingerprintSalt: newSalt(), warnings: [] };
      // Kept in the database, so that the processes of all machines share it.
      const fingerprintSalt = await ledger.agreedValue(SALT, newSalt());
      return { ledger, fingerprintSalt, warnings: ledger.warnings };
    }
  }
}
