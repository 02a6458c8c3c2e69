import type { QueryResult } from 'kysely';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { bindable } from './bindable.ts';

const CAPACITY = 500;

/** Called around each statement: to refuse it, and to learn of its failure even where the caller swallows it. */
export interface StatementWatch {
  before(): void;
  failed(error: unknown): void;
}

/** The statements of one connection, by their text. Few texts exist; should they ever be many, it starts afresh. */
export class Statements {
  readonly #database: DatabaseSync;
  readonly #watch: StatementWatch | undefined;
  readonly #known = new Map<string, Statement>();

  constructor(database: DatabaseSync, watch?: StatementWatch) {
    this.#database = database;
    this.#watch = watch;
  }

  get(sql: string): Statement {
    const known = this.#known.get(sql);
    if (known) return known;
    if (this.#known.size >= CAPACITY) this.#known.clear();
    const watch = this.#watch;
    watch?.before();
    try {
      const statement = new Statement(this.#database.prepare(sql), watch);
      this.#known.set(sql, statement);
      return statement;
    } catch (error) {
      watch?.failed(error);
      throw error;
    }
  }
}

/** A statement that is prepared, to be run any number of times. */
export class Statement {
  readonly #statement: StatementSync;
  readonly #returnsRows: boolean;
  readonly #watch: StatementWatch | undefined;

  constructor(statement: StatementSync, watch: StatementWatch | undefined) {
    this.#statement = statement;
    this.#returnsRows = statement.columns().length > 0;
    this.#watch = watch;
  }

  run(parameters: readonly unknown[]): QueryResult<unknown> {
    this.#watch?.before();
    try {
      const values = parameters.map(bindable);
      if (this.#returnsRows) return { rows: this.#statement.all(...values) };
      return { rows: [], numAffectedRows: BigInt(this.#statement.run(...values).changes) };
    } catch (error) {
      this.#watch?.failed(error);
      throw error;
    }
  }
}
