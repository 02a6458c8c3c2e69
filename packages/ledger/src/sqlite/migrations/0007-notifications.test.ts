import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './index.ts';

test('what awaited its provider before is found by its order number; a number that cannot be is left out', async () => {
  const database = new DatabaseSync(':memory:');
  const options = { path: 'test.db', now: 7, patienceMs: 50 };
  await migrate(database, { ...options, migrations: MIGRATIONS.slice(0, 6) });
  const columns = 'id, account, target_key, reference, state, live, version, work, attention, follow_up_failed, created_at, body';
  const insert = database.prepare(`INSERT INTO cancellations (${columns}) VALUES (?, 'a', ?, 'a:1', ?, ?, 1, 'watching', 0, 0, 1, ?)`);
  const add = (id: string, state: string, orderNumber: string | null) =>
    insert.run(id, id, state, state === 'cancelled' ? 0 : 1, JSON.stringify({ id, note: '"orderNumber":"9"', orderNumber }));
  add('can_1', 'requested', '10234');
  add('can_2', 'unknown', 'é №');
  add('can_3', 'needs_attention', 'a"b');
  add('can_4', 'needs_attention', 'a\u0000b');
  add('can_5', 'requested', 'x'.repeat(101));
  add('can_6', 'requested', null);
  add('can_7', 'requested', '');
  add('can_8', 'cancelled', '10234');
  await migrate(database, { ...options, migrations: MIGRATIONS });
  const rows = database.prepare('SELECT id, awaited_order AS number FROM cancellations WHERE awaited_order IS NOT NULL ORDER BY id').all();
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { id: 'can_1', number: '10234' },
    { id: 'can_2', number: 'é №' },
  ]);
});
