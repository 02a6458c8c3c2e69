import { PostgresAdapter, sql, type RawBuilder, type SqlBool } from 'kysely';
import type { LedgerDatabase } from '../tables.ts';

/** `column` is one of `values`; as one list where the database knows lists, so that one plan serves any number of them. */
export function isOneOf(database: LedgerDatabase, column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<SqlBool> {
  if (database.getExecutor().adapter instanceof PostgresAdapter) return sql`${column} = any(${sql.val(values)})`;
  return values.length === 0 ? sql`1 = 0` : sql`${column} in (${sql.join(values)})`;
}
