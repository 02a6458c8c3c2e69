import { DatabaseSync } from 'node:sqlite';
import { retryWhileBusy } from '../busy-retry.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { unavailable } from '../sqlite-errors.ts';

/** So many faults are told; where there are more, a backup is needed, not a list. */
const MOST_TOLD = 20;

const PATIENCE_MS = 15_000;

/**
 * What SQLite itself finds wrong with a ledger's file: its pages, its references, tables or indices that are not as we made
 * them, positions of events that could be given again. Reads only, and holds no writer up. Throws `LedgerUnavailableError`
 * for a file that cannot be read at all.
 */
export async function examineSqliteFile(path: string): Promise<readonly string[]> {
  try {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 0 });
    try {
      return await retryWhileBusy(() => faultsOf(database), path, PATIENCE_MS);
    } finally {
      database.close();
    }
  } catch (error) {
    throw unavailable(error, path);
  }
}

function faultsOf(database: DatabaseSync): readonly string[] {
  database.exec('BEGIN');
  try {
    return [...brokenPages(database), ...brokenReferences(database), ...changedSchema(database), ...reusablePositions(database)];
  } finally {
    database.exec('COMMIT');
  }
}

function brokenPages(database: DatabaseSync): string[] {
  const told = database.prepare(`PRAGMA quick_check(${MOST_TOLD})`).all();
  return told.map((row) => String(row.quick_check)).filter((text) => text !== 'ok');
}

function brokenReferences(database: DatabaseSync): string[] {
  const told = database.prepare('PRAGMA foreign_key_check').all().slice(0, MOST_TOLD);
  return told.map(({ table, rowid, parent }) => `A row of ${String(table)} (${String(rowid)}) belongs to one of ${String(parent)} that is not there.`);
}

/** Without its indices a ledger is slow, and nothing keeps a second live cancellation of an order out. */
function changedSchema(database: DatabaseSync): string[] {
  const ours = new DatabaseSync(':memory:');
  try {
    for (const { statements } of MIGRATIONS) for (const statement of statements) ours.exec(statement);
    const there = schemaOf(database);
    return [...schemaOf(ours)].filter(([name, sql]) => there.get(name) !== sql).map(([name]) => `${name} is ${there.has(name) ? 'not as it was made' : 'missing'}.`);
  } finally {
    ours.close();
  }
}

function schemaOf(database: DatabaseSync): ReadonlyMap<string, string> {
  const rows = database.prepare("SELECT type || ' ' || name AS name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'").all();
  return new Map(rows.map(({ name, sql }) => [String(name), String(sql)]));
}

function reusablePositions(database: DatabaseSync): string[] {
  const last = Number(database.prepare('SELECT max(position) AS last FROM events').get()?.last ?? 0);
  const given = Number(database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'events'").get()?.seq ?? 0);
  return given >= last ? [] : [`Event positions up to ${last} are taken, and the next one would be ${given + 1}.`];
}
