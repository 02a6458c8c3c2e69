import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type { DatabaseSync } from 'node:sqlite';
import { bindable } from './bindable.ts';
import { StatementCache, type CachedStatement } from './statement-cache.ts';

/** Called around each statement: to refuse it, and to learn of its failure even where the caller swallows it. */
export interface StatementWatch {
  before(): void;
  failed(error: unknown): void;
}

/** The little that Kysely's SqliteDialect wants of a driver, on node:sqlite. */
export function kyselyAdapter(database: DatabaseSync, watch?: StatementWatch): SqliteDatabase {
  const cache = new StatementCache(database);
  return {
    prepare: (sql) => watched(() => new AdaptedStatement(cache.get(sql), watch), watch),
    close: () => database.close(),
  };
}

class AdaptedStatement implements SqliteStatement {
  readonly reader: boolean;
  readonly #cached: CachedStatement;
  readonly #watch: StatementWatch | undefined;

  constructor(cached: CachedStatement, watch: StatementWatch | undefined) {
    this.reader = cached.returnsRows;
    this.#cached = cached;
    this.#watch = watch;
  }

  all(parameters: readonly unknown[]): unknown[] {
    return watched(() => this.#cached.statement.all(...parameters.map(bindable)), this.#watch);
  }

  run(parameters: readonly unknown[]): ReturnType<SqliteStatement['run']> {
    return watched(() => this.#cached.statement.run(...parameters.map(bindable)), this.#watch);
  }

  iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    return watched(() => this.#cached.statement.iterate(...parameters.map(bindable)), this.#watch);
  }
}

function watched<T>(action: () => T, watch: StatementWatch | undefined): T {
  watch?.before();
  try {
    return action();
  } catch (error) {
    watch?.failed(error);
    throw error;
  }
}
