import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { LedgerUnavailableError } from '@countermand/core/errors';

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** Makes the file (and its folder) if missing, and takes every right from everybody but its owner. */
export function prepareLedgerFile(path: string): void {
  try {
    if (!existsSync(path)) createFile(path);
    protectLedgerFiles(path);
  } catch (error) {
    throw new LedgerUnavailableError(
      `The ledger ${path} cannot be opened: ${String(error)}. Check the path and that the file and its folder belong to you.`,
      { cause: error },
    );
  }
}

/** SQLite gives its -wal and -shm files the mode of the main file; those of an older run may have another one. */
function protectLedgerFiles(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    if (existsSync(file)) chmodSync(file, OWNER_ONLY_FILE);
  }
}

function createFile(path: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  // Append mode, so that a twin that creates it at the same moment loses nothing.
  closeSync(openSync(path, 'a', OWNER_ONLY_FILE));
  if (process.platform !== 'win32') syncFolder(folder);
}

/** The file's name must survive a power cut as well as its content. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
