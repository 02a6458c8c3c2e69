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
    return { ok: false, problem: 'not an address such as postgres://USER:PASSWORD@HOST:5432/DATABASE. Percent-encode what is special in the password: / is %2F, ? is %3F, # is %23, % is %25.' };
  }
  const path = found.text.startsWith(SQLITE) ? found.text.slice(SQLITE.length) : '';
  if (path === '') return { ok: false, problem: 'expected sqlite:PATH, such as sqlite:./countermand.db, or postgres://USER@HOST:5432/DATABASE.' };
  if (path === ':memory:') return { ok: false, problem: 'a ledger in memory would forget what it accepted; name a file.' };
  return { ok: true, location: { kind: 'sqlite', path: resolve(folder, path) } };
}

/** The passwords an address holds, as they are sent: there may be one among its parameters, too. */
export function postgresPasswords({ url }: PostgresLocation): readonly string[] {
  const { password, searchParams } = new URL(url);
  return [decodeURIComponent(password), ...searchParams.getAll('password')].filter((each) => each !== '');
}

function isPostgresUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { username, password, pathname } = new URL(text);
  return pathname.length > 1 && [username, password, pathname].every(isPercentEncoded);
}

function isPercentEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
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
