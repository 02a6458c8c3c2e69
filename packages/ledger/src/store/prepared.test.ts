import { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { queriesOn } from '../sqlite/queries.ts';
import { columnsOf, prepared } from './prepared.ts';
import type { LedgerTables } from './tables.ts';

function open(): Kysely<LedgerTables> {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE budgets (budget TEXT PRIMARY KEY, next_slot_at REAL, blocked_until REAL, generation INTEGER) STRICT');
  return queriesOn(database);
}

test('the query is built once for each database, and bound anew each time', async () => {
  let built = 0;
  const insert = prepared((database, values: LedgerTables['budgets']) => {
    built += 1;
    return database.insertInto('budgets').values(columnsOf(values, ['budget', 'next_slot_at', 'blocked_until', 'generation']));
  });
  const [first, second] = [open(), open()];
  const row = { budget: 'a', next_slot_at: 1.5, blocked_until: null, generation: 0 };
  await insert(first, row);
  await insert(first, { ...row, budget: 'b' });
  await insert(second, row);
  expect(built).toBe(2);
  expect(await first.selectFrom('budgets').selectAll().execute()).toMatchObject([row, { ...row, budget: 'b' }]);
  expect(await second.selectFrom('budgets').selectAll().execute()).toMatchObject([row]);
});

test('a value that is missing is refused, not stored as nothing', async () => {
  const find = prepared((database, values: Pick<LedgerTables['budgets'], 'budget'>) =>
    database.selectFrom('budgets').selectAll().where('budget', '=', values.budget),
  );
  await expect(find(open(), {} as { budget: string })).rejects.toThrow(TypeError);
});
