import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** A configuration that was opened without a word to say about it, by this very program: until one of them changes, it will be again. */
interface CheckedFile {
  readonly file: string;
  /** Of the file as it was read. */
  readonly stamp: string;
  readonly program: string;
  /** The SQLite file that it names. */
  readonly ledger: string;
}

export interface CheckedFileKey {
  /** Absolute. */
  readonly file: string;
  /** What the program was made from, or any text that is another one for another program. */
  readonly program: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Clocks of file systems go in steps. */
const STEP_MS = 1_000;

function isYoung(file: string): boolean {
  return statSync(file).ctimeMs > performance.timeOrigin - STEP_MS;
}

/** Says the same of two looks at a file only where nobody has written it in between. Undefined where there is none. */
function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found && [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ');
}

/** The ledger of a configuration that was checked before and has not changed since. */
export function recallChecked(key: CheckedFileKey): string | undefined {
  try {
    const noted = JSON.parse(readFileSync(noteOf(key), 'utf8')) as CheckedFile;
    return noted.file === key.file && noted.program === key.program && noted.stamp === stampOf(key.file) ? noted.ledger : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Notes that it was checked since this process began, and which ledger it names. Not where it was changed about then: that may have
 * been after it was read. Where no note can be written, commands only take longer.
 */
export function rememberChecked(key: CheckedFileKey, ledger: string): void {
  const { file, program, environment } = key;
  const stamp = stampOf(file);
  if (stamp === undefined || isYoung(file) || recallChecked(key) === ledger) return;
  const note = noteOf(key);
  const coming = `${note}.${process.pid}`;
  try {
    mkdirSync(cacheFolder(environment), { recursive: true, mode: 0o700 });
    writeFileSync(coming, JSON.stringify({ file, stamp, program, ledger } satisfies CheckedFile), { mode: 0o600 });
    renameSync(coming, note);
  } catch {
    discard(coming);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be written, nothing is left behind either.
  }
}

function noteOf({ file, environment }: Pick<CheckedFileKey, 'file' | 'environment'>): string {
  return join(cacheFolder(environment), `checked-${shortened(file)}.json`);
}

/** FNV-1a: a name for a path. Two paths of one name only take turns, for the path stands in the note. */
function shortened(path: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < path.length; index += 1) hash = Math.imul(hash ^ path.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
