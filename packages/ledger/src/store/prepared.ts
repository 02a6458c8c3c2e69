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

/**
 * A query whose SQL is built once for each database and then only given values: building it costs more than running it.
 * `build` sees placeholders in place of values, so it must not look at them; the SQL may not depend on a value.
 */
export function prepared<P extends object, R>(build: (database: LedgerDatabase, values: P) => Compilable<R>): Prepared<P, R> {
  const placeholders = new Proxy({}, { get: (_, name) => new Placeholder(name) }) as P;
  const compiled = new WeakMap<LedgerDatabase, CompiledQuery<R>>();
  return (database, values) => {
    let query = compiled.get(database);
    if (!query) {
      query = build(database, placeholders).compile();
      compiled.set(database, query);
    }
    return database.executeQuery<R>({ ...query, parameters: query.parameters.map((parameter) => valueOf(parameter, values)) });
  };
}

/** The same columns of placeholders, for a statement that sets them all. */
export function columnsOf<P extends object, K extends keyof P>(values: P, names: readonly K[]): Pick<P, K> {
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<P, K>;
}

function valueOf(parameter: unknown, values: object): unknown {
  return parameter instanceof Placeholder ? (Reflect.get(values, parameter.name) as unknown) : parameter;
}
