import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { examineSqliteFile } from './examine-file.ts';

export interface SqliteBackup {
  /** The ledger's file. */
  readonly from: string;
  /** The copy. Its folder exists. */
  readonly to: string;
  /** Replace a file that is there. */
  readonly overwrite?: boolean;
  /** Told now and then how much is done, between 0 and 1. */
  readonly onProgress?: (share: number) => void;
}

/** `refused`: what was asked for cannot be done, and nothing was tried. */
export type BackupOutcome =
  | { readonly kind: 'done'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'refused' | 'failed'; readonly problem: string };

/** Pages copied at a time: between them the process does other things, too. */
const PAGES_AT_ONCE = 1_000;

const OWNER_ONLY = 0o600;

/**
 * A whole and consistent copy of a ledger that may be in use: all of it is of the moment the copy began. It is written
 * beside its place, examined, and only then given its name, so that there is never half a copy under that name.
 */
export async function backUpSqliteFile({ from, to, overwrite = false, onProgress }: SqliteBackup): Promise<BackupOutcome> {
  const file = resolve(to);
  const refused = refusal(resolve(from), file, overwrite);
  if (refused !== undefined) return { kind: 'refused', problem: refused };
  const draft = `${file}.${process.pid}.partial`;
  try {
    closeSync(openSync(draft, 'wx', OWNER_ONLY));
    await copy(from, draft, onProgress);
    const [fault] = await examineSqliteFile(draft);
    if (fault !== undefined) return { kind: 'failed', problem: `The copy of ${from} is not sound, and neither may the ledger be: ${fault} Run \`countermand ledger check\`.` };
    flush(draft);
    place(draft, file, overwrite);
    return { kind: 'done', file, bytes: statSync(file).size };
  } catch (error) {
    return { kind: 'failed', problem: `The backup ${file} could not be written: ${reasonOf(error)} Nothing was put there; the ledger is as it was.` };
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${ending}`, { force: true });
  }
}

function refusal(from: string, to: string, overwrite: boolean): string | undefined {
  if (!existsSync(from)) return `There is no ledger ${from} yet, and nothing to back up.`;
  if (!existsSync(dirname(to))) return `The folder ${dirname(to)} does not exist. Make it first.`;
  if ([from, `${from}-wal`, `${from}-shm`, `${from}.salt`].includes(to)) return `${to} belongs to the ledger itself. Name another file.`;
  if (!existsSync(to)) return undefined;
  if (!statSync(to).isFile()) return `${to} is there, and is no file. Name a file.`;
  return overwrite ? undefined : `${to} is there already. Name another file, or add --force to replace it.`;
}

async function copy(from: string, draft: string, onProgress: SqliteBackup['onProgress']): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 0 });
  try {
    // A read that stays open keeps this moment's view: else every commit of a busy server would start the copy anew.
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await backup(source, draft, {
      rate: PAGES_AT_ONCE,
      progress: ({ totalPages, remainingPages }) => onProgress?.(totalPages === 0 ? 1 : 1 - remainingPages / totalPages),
    });
    source.exec('COMMIT');
  } finally {
    source.close();
  }
  makeOneFile(draft);
}

/** A copy needs no log of its own beside it. The ledger that is opened on it makes one. */
function makeOneFile(draft: string): void {
  const database = new DatabaseSync(draft, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } finally {
    database.close();
  }
}

function flush(draft: string): void {
  const descriptor = openSync(draft, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A link is never put over a file that came up meanwhile. */
function place(draft: string, file: string, overwrite: boolean): void {
  chmodSync(draft, OWNER_ONLY);
  if (overwrite) renameSync(draft, file);
  else linkSync(draft, file);
}

function reasonOf(error: unknown): string {
  const { code, errcode, message } = error as NodeJS.ErrnoException & { readonly errcode?: number };
  // SQLite's 13 is a full disk; a file that may not grow any further is told as a failed write.
  if (code === 'ENOSPC' || errcode === 13) return 'the disk is full. Free some space, or name a file on another disk.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'its folder may not be written by you.';
  if (code === 'EEXIST') return 'a file of that name came up meanwhile.';
  return `${message.replace(/\.$/, '')}.`;
}
