import type { Db } from 'pg-boss';

/** A statement's rows. Their shape is the statement's own business. */
export async function query<Row>(database: Db, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  const { rows } = (await database.executeSql(text, [...values])) as { readonly rows: readonly Row[] };
  return rows;
}
