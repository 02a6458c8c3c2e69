import type { DatabaseSync, StatementSync } from 'node:sqlite';

const CAPACITY = 500;

export interface CachedStatement {
  readonly statement: StatementSync;
  readonly returnsRows: boolean;
}

/** Prepared statements by their text. Few texts exist; should they ever be many, it starts afresh. */
export class StatementCache {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, CachedStatement>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get(sql: string): CachedStatement {
    const found = this.#statements.get(sql);
    if (found) return found;
    if (this.#statements.size >= CAPACITY) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    const cached = { statement, returnsRows: statement.columns().length > 0 };
    this.#statements.set(sql, cached);
    return cached;
  }
}
