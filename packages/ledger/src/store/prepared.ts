import type { CompiledQuery, QueryResult } from 'kysely';
import type { LedgerDatabase } from './tables.ts';

interface Compilable<R> {
  compile(): CompiledQuery<R>;
}

/** Stands where a value will be bound. */
class Placeholder {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/** Runs a prepared query with these values. */
export type Prepared<P extends object, R> = (database: LedgerDatabase, values: P) => Promise<QueryResult<R>>;

/** A statement that answers at once. */
export interface DirectStatement {
  run(parameters: readonly unknown[]): QueryResult<unknown>;
}

const direct = new WeakMap<LedgerDatabase, (sql: string) => DirectStatement>();

/** Prepared queries on `database` go straight to its statements: Kysely's way to them takes longer than most of them. */
export function runDirectly(database: LedgerDatabase, statementOf: (sql: string) => DirectStatement): void {
  direct.set(database, statementOf);
}

/** How a query is run on one database. */
type Running<R> = (parameters: readonly unknown[]) => QueryResult<R> | Promise<QueryResult<R>>;

interface Ready<R> {
  readonly parameters: readonly unknown[];
  readonly run: Running<R>;
}

/**
 * A query whose SQL is built once for each database and then only given values: building it costs more than running it.
 * `build` sees placeholders in place of values, so it must not look at them; the SQL may not depend on a value.
 */
export function prepared<P extends object, R>(build: (database: LedgerDatabase, values: P) => Compilable<R>): Prepared<P, R> {
  const placeholders = new Proxy({}, { get: (_, name) => new Placeholder(name) }) as P;
  const known = new WeakMap<LedgerDatabase, Ready<R>>();
  return async (database, values) => {
    let ready = known.get(database);
    if (!ready) {
      ready = readyFor(database, build(database, placeholders).compile());
      known.set(database, ready);
    }
    return ready.run(ready.parameters.map((parameter) => valueOf(parameter, values)));
  };
}

function readyFor<R>(database: LedgerDatabase, query: CompiledQuery<R>): Ready<R> {
  const { parameters } = query;
  const statement = direct.get(database)?.(query.sql);
  if (!statement) return { parameters, run: (bound) => database.executeQuery<R>({ ...query, parameters: bound }) };
  return { parameters, run: (bound) => statement.run(bound) as QueryResult<R> };
}

/** The same columns of placeholders, for a statement that sets them all. */
export function columnsOf<P extends object, K extends keyof P>(values: P, names: readonly K[]): Pick<P, K> {
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<P, K>;
}

function valueOf(parameter: unknown, values: object): unknown {
  return parameter instanceof Placeholder ? (Reflect.get(values, parameter.name) as unknown) : parameter;
}
