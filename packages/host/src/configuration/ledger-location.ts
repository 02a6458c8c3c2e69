import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ConfigurationFile } from './schema.ts';

export interface LedgerLocation {
  readonly kind: 'sqlite';
  /** Absolute. */
  readonly path: string;
}

export type LedgerLocationResult =
  | { readonly ok: true; readonly location: LedgerLocation }
  | { readonly ok: false; readonly problem: string };

const SQLITE = 'sqlite:';

/** Reads `sqlite:PATH`. A problem never repeats the text: a database address may hold a password. */
export function ledgerLocation(
  written: ConfigurationFile['ledger'],
  { folder, environment }: { readonly folder: string; readonly environment: NodeJS.ProcessEnv },
): LedgerLocationResult {
  const found = textOf(written, folder, environment);
  if (!found.ok) return found;
  if (/^postgres(ql)?:/.test(found.text)) {
    return { ok: false, problem: 'PostgreSQL is not yet in this version; use sqlite:PATH.' };
  }
  const path = found.text.startsWith(SQLITE) ? found.text.slice(SQLITE.length) : '';
  if (path === '') return { ok: false, problem: 'expected sqlite:PATH, such as sqlite:./countermand.db.' };
  if (path === ':memory:') return { ok: false, problem: 'a ledger in memory would forget what it accepted; name a file.' };
  return { ok: true, location: { kind: 'sqlite', path: resolve(folder, path) } };
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
