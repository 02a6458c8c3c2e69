import { chmodSync, constants, copyFileSync, existsSync } from 'node:fs';
import type { BackupOutcome } from '@countermand/ledger';
import type { LedgerLocation, SqliteLocation } from '../configuration/ledger-location.ts';
import { saltFileOf } from '../composition/fingerprint-salt.ts';

/** What the database finds wrong with itself, a sentence each. Throws `LedgerUnavailableError` where it cannot be asked. */
export async function examineDatabase(location: LedgerLocation): Promise<readonly string[]> {
  switch (location.kind) {
    case 'sqlite': {
      const { examineSqliteFile } = await import('@countermand/ledger');
      return examineSqliteFile(location.path);
    }
    case 'postgres': {
      const { examinePostgresTables } = await import('@countermand/ledger/postgres');
      return examinePostgresTables({ url: location.url });
    }
  }
}

export interface LedgerBackup {
  readonly location: LedgerLocation;
  /** The file to write. */
  readonly to: string;
  readonly overwrite: boolean;
  /** Told now and then how much is done, between 0 and 1. */
  readonly onProgress?: (share: number) => void;
}

/** A whole copy of a ledger while it is in use. A database server has better means of its own: then the answer names them. */
export async function backUpLedger({ location, ...backup }: LedgerBackup): Promise<BackupOutcome> {
  switch (location.kind) {
    case 'sqlite':
      return backUpFile(location, backup);
    case 'postgres':
      return { kind: 'refused', problem: `This ledger is on PostgreSQL, which backs itself up: ${dumpCommand(location.url, backup.to)} (it asks for the password, or takes it from PGPASSFILE).` };
  }
}

/** The salt goes along: without it, accounts that share a credential would be counted anew. */
async function backUpFile({ path }: SqliteLocation, { to, overwrite, onProgress }: Omit<LedgerBackup, 'location'>): Promise<BackupOutcome> {
  const { backUpSqliteFile } = await import('@countermand/ledger');
  const outcome = await backUpSqliteFile({ from: path, to, overwrite, ...(onProgress && { onProgress }) });
  if (outcome.kind !== 'done') return outcome;
  const [from, copy] = [saltFileOf(path), saltFileOf(outcome.file)];
  try {
    copySalt(from, copy, overwrite);
    return outcome;
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return { kind: 'failed', problem: `The ledger was copied to ${outcome.file}, but its salt was not (${why}). Copy ${from} to ${copy} yourself.` };
  }
}

function copySalt(from: string, to: string, overwrite: boolean): void {
  if (!existsSync(from)) return;
  copyFileSync(from, to, overwrite ? 0 : constants.COPYFILE_EXCL);
  chmodSync(to, 0o600);
}

/** Only our schema: the database may be shared. Without the password, which a command line shows to everybody. */
function dumpCommand(address: string, to: string): string {
  const url = new URL(address);
  url.password = '';
  url.searchParams.delete('password');
  return `pg_dump --format=custom --schema=countermand --file=${quoted(to)} ${quoted(url.href)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
