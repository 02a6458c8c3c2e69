import {
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  Kysely,
  SqliteDialect,
  type CompiledQuery,
  type QueryResult,
  type SqliteDatabase,
} from 'kysely';
import type { DatabaseSync } from 'node:sqlite';
import type { LedgerTables } from '../store/tables.ts';
import { kyselyAdapter, type StatementWatch } from './kysely-adapter.ts';

/** Kysely over one connection of node:sqlite. */
export function queriesOn(database: DatabaseSync, watch?: StatementWatch): Kysely<LedgerTables> {
  const adapted = kyselyAdapter(database, watch);
  const dialect = new SqliteDialect({ database: adapted });
  const driver = dialect.createDriver();
  return new Kysely<LedgerTables>({ config: { dialect }, dialect, driver, executor: new DirectExecutor(dialect, adapted) });
}

/**
 * Runs a statement at once. Kysely's own way through a pool and a lock takes longer than most of our statements,
 * and there is nothing to wait for: the connection is one, and it answers synchronously.
 */
class DirectExecutor extends DefaultQueryExecutor {
  readonly #database: SqliteDatabase;

  constructor(dialect: SqliteDialect, database: SqliteDatabase) {
    super(dialect.createQueryCompiler(), dialect.createAdapter(), new DefaultConnectionProvider(dialect.createDriver()));
    this.#database = database;
  }

  override async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#database.prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
  }
}
