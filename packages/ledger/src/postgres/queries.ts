import {
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type Dialect,
  type QueryResult,
} from 'kysely';
import type { QueryResult as Answer } from 'pg';
import type { LedgerTables } from '../store/tables.ts';
import type { Statement } from './statement.ts';
import { statement } from './statement.ts';

/** Sends one statement to the server. */
export type Send = (statement: Statement) => Promise<Answer>;

/** Kysely builds the statements; they go over whichever connection `send` has. */
export function queriesOver(send: Send): Kysely<LedgerTables> {
  const driver = new DummyDriver();
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return new Kysely<LedgerTables>({ config: { dialect }, dialect, driver, executor: new SendingExecutor(send) });
}

/** Hands a statement on at once. Kysely's own way takes a connection from a pool for each, and a change has but one. */
class SendingExecutor extends DefaultQueryExecutor {
  readonly #send: Send;

  constructor(send: Send) {
    super(new PostgresQueryCompiler(), new PostgresAdapter(), new DefaultConnectionProvider(new DummyDriver()));
    this.#send = send;
  }

  override async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, rowCount, command } = await this.#send(statement(sql, parameters));
    return { rows: rows as R[], ...(command !== 'SELECT' && { numAffectedRows: BigInt(rowCount ?? 0) }) };
  }
}
