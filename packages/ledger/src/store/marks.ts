import { prepared } from './prepared.ts';
import type { LedgerDatabase, MarksTable } from './tables.ts';

/** Numbers that the ledger keeps for itself. */
export type MarkName = 'events_removed_through' | 'retention_begun_at';

const byName = prepared((database, values: { name: MarkName }) => database.selectFrom('marks').select('value').where('name', '=', values.name));

const write = prepared((database, { name, value }: MarksTable) =>
  database
    .insertInto('marks')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value })),
);

export async function findMark(database: LedgerDatabase, name: MarkName): Promise<number | undefined> {
  return (await byName(database, { name })).rows[0]?.value;
}

export async function setMark(database: LedgerDatabase, name: MarkName, value: number): Promise<void> {
  await write(database, { name, value });
}

/** Sets it where it is lower. */
export async function raiseMark(database: LedgerDatabase, name: MarkName, value: number): Promise<void> {
  if (value > ((await findMark(database, name)) ?? 0)) await setMark(database, name, value);
}
