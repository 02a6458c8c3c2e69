import { describePostgres } from '../../test-support/describe-postgres.ts';
import { readAddress } from '../address.ts';
import { connectWriter } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from './index.ts';

describePostgres('the notifications of PostgreSQL', { fsync: false }, (postgres) => {
  test('what awaited its provider before is found by its order number; a number that cannot be is left out', async () => {
    const address = readAddress(await postgres().freshDatabase());
    const client = await connectWriter(address);
    await migrate(client, { address, now: 7, migrations: MIGRATIONS.slice(0, 6) });
    const columns = 'id, account, target_key, reference, state, live, version, work, attention, follow_up_failed, created_at, body';
    const add = (id: string, state: string, orderNumber: string | null) =>
      client.query(`insert into cancellations (${columns}) values ($1, 'a', $1, 'a:1', $2, $3, 1, 'watching', 0, 0, 1, $4)`, [
        id,
        state,
        state === 'cancelled' ? 0 : 1,
        JSON.stringify({ id, note: '"orderNumber":"9" \u0000', orderNumber }),
      ]);
    await add('can_1', 'requested', '10234');
    await add('can_2', 'unknown', 'é №');
    await add('can_3', 'needs_attention', 'a"b');
    await add('can_4', 'needs_attention', 'a\u0000b');
    await add('can_5', 'requested', 'x'.repeat(101));
    await add('can_6', 'requested', null);
    await add('can_7', 'requested', '');
    await add('can_8', 'cancelled', '10234');
    await migrate(client, { address, now: 7, migrations: MIGRATIONS });
    const { rows } = await client.query('select id, awaited_order as number from cancellations where awaited_order is not null order by id');
    expect(rows).toEqual([
      { id: 'can_1', number: '10234' },
      { id: 'can_2', number: 'é №' },
    ]);
    await client.end();
  });
});
