import type { DatabaseSync, StatementSync } from 'node:sqlite';

const CAPACITY = 256;

/** Prepared statements by their text; the one unused longest makes room. */
export class StatementCache {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, CachedStatement>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get(sql: string): CachedStatement {
    const found = this.#statements.get(sql);
    if (found) {
      this.#statements.delete(sql);
      this.#statements.set(sql, found);
      return found;
    }
    const statement = this.#database.prepare(sql);
    const prepared = { statement, returnsRows: statement.columns().length > 0 };
    this.#statements.set(sql, prepared);
    this.#dropOldest();
    return prepared;
  }

  #dropOldest(): void {
    if (this.#statements.size <= CAPACITY) return;
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined) this.#statements.delete(oldest);
  }
}

export interface CachedStatement {
  readonly statement: StatementSync;
  readonly returnsRows: boolean;
}
