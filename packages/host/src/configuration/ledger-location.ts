import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ConfigurationFile } from './schema.ts';

export type LedgerLocation = SqliteLocation | PostgresLocation;

export interface SqliteLocation {
  readonly kind: 'sqlite';
  /** Absolute. */
  readonly path: string;
}

export interface PostgresLocation {
  readonly kind: 'postgres';
  /** May hold a password: never to be shown. */
  readonly url: string;
}

export type LedgerLocationResult =
  | { readonly ok: true; readonly location: LedgerLocation }
  | { readonly ok: false; readonly problem: string };

const SQLITE = 'sqlite:';

/** Reads `sqlite:PATH` or `postgres://…`. A problem never repeats the text: a database address may hold a password. */
export function ledgerLocation(
  written: ConfigurationFile['ledger'],
  { folder, environment }: { readonly folder: string; readonly environment: NodeJS.ProcessEnv },
): LedgerLocationResult {
  const found = textOf(written, folder, environment);
  if (!found.ok) return found;
  if (/^postgres(ql)?:/.test(found.text)) {
    if (isPostgresUrl(found.text)) return { ok: true, location: { kind: 'postgres', url: found.text } };
    return { ok: false, problem: 'not an address such as postgres://USER@HOST:5432/DATABASE.' };
  }
  const path = found.text.startsWith(SQLITE) ? found.text.slice(SQLITE.length) : '';
  if (path === '') return { ok: false, problem: 'expected sqlite:PATH, such as sqlite:./countermand.db, or postgres://USER@HOST:5432/DATABASE.' };
  if (path === ':memory:') return { ok: false, problem: 'a ledger in memory would forget what it accepted; name a file.' };
  return { ok: true, location: { kind: 'sqlite', path: resolve(folder, path) } };
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1;
}

type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

function textOf(written: ConfigurationFile['ledger'], folder: string, environment: NodeJS.ProcessEnv): Text {
  if (typeof written === 'string') return { ok: true, text: written };
  if ('env' in written) {
    const text = environment[written.env];
    return text ? { ok: true, text } : { ok: false, problem: `the environment variable ${written.env} is not set.` };
  }
  const file = resolve(folder, written.file);
  try {
    return { ok: true, text: readFileSync(file, 'utf8').trim() };
  } catch (error) {
    return { ok: false, problem: `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).` };
  }
}
