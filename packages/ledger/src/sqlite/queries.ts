import {
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type Dialect,
  type QueryResult,
} from 'kysely';
import type { DatabaseSync } from 'node:sqlite';
import { runDirectly } from '../store/prepared.ts';
import type { LedgerTables } from '../store/tables.ts';
import { Statements, type StatementWatch } from './statements.ts';

/** Kysely builds the statements; they run on one connection of node:sqlite. */
export function queriesOn(database: DatabaseSync, watch?: StatementWatch): Kysely<LedgerTables> {
  const statements = new Statements(database, watch);
  const driver = new DummyDriver();
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (queries) => new SqliteIntrospector(queries),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  const queries = new Kysely<LedgerTables>({ config: { dialect }, dialect, driver, executor: new DirectExecutor(statements) });
  runDirectly(queries, (sql) => statements.get(sql));
  return queries;
}

/**
 * Runs a statement at once. Kysely's own way through a pool and a lock takes longer than most of our statements,
 * and there is nothing to wait for: the connection is one, and it answers synchronously.
 */
class DirectExecutor extends DefaultQueryExecutor {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    super(new SqliteQueryCompiler(), new SqliteAdapter(), new DefaultConnectionProvider(new DummyDriver()));
    this.#statements = statements;
  }

  override async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return this.#statements.get(sql).run(parameters) as QueryResult<R>;
  }
}
