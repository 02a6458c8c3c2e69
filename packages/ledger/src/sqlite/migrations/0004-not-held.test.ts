import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './index.ts';

test('holds recorded before are given the time of their cancellation, by which they are listed', async () => {
  const database = new DatabaseSync(':memory:');
  const options = { path: 'test.db', now: 7, patienceMs: 50 };
  await migrate(database, { ...options, migrations: MIGRATIONS.slice(0, 3) });
  const columns = 'id, account, target_key, reference, state, live, version, work, attention, follow_up_failed, created_at, body';
  for (const [id, at] of [['can_1', 11.5], ['can_2', 22]]) {
    database.exec(`INSERT INTO cancellations (${columns}) VALUES ('${id}', 'a', '${id}', 'a:${id}', 'cancelled', 0, 1, 'watching', 0, 0, ${at}, '{}')`);
    database.exec(`INSERT INTO follow_ups (id, cancellation_id, account, state, version, work, body) VALUES ('fol_${id}', '${id}', 'a', 'left', 1, 'follow_up', '{}')`);
  }
  await migrate(database, { ...options, migrations: MIGRATIONS });
  const rows = database.prepare('SELECT cancellation_id AS id, cancellation_created_at AS at FROM follow_ups ORDER BY position').all().map((row) => ({ ...row }));
  expect(rows).toEqual([
    { id: 'can_1', at: 11.5 },
    { id: 'can_2', at: 22 },
  ]);
});
