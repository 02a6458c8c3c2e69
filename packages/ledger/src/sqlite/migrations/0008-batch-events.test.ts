import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './index.ts';

test('events recorded before are found by the batch that filed their cancellation', async () => {
  const database = new DatabaseSync(':memory:');
  const options = { path: 'test.db', now: 7, patienceMs: 50 };
  await migrate(database, { ...options, migrations: MIGRATIONS.slice(0, 7) });
  const columns = 'id, account, target_key, reference, batch, state, live, version, work, attention, follow_up_failed, created_at, body';
  for (const [id, batch] of [['can_1', "'bat_1'"], ['can_2', 'NULL']]) {
    database.exec(`INSERT INTO cancellations (${columns}) VALUES ('${id}', 'a', '${id}', 'a:${id}', ${batch}, 'cancelled', 0, 1, 'watching', 0, 0, 1, '{}')`);
    database.exec(`INSERT INTO events (cancellation_id, account, body) VALUES ('${id}', 'a', '{}')`);
  }
  database.exec("INSERT INTO events (cancellation_id, account, batch, body) VALUES ('', '', 'bat_2', '{}')");
  await migrate(database, { ...options, migrations: MIGRATIONS });
  expect(database.prepare('SELECT batch FROM events ORDER BY position').all().map(({ batch }) => batch)).toEqual(['bat_1', null, 'bat_2']);
});
