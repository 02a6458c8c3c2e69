import { Client } from 'pg';
import { startChild } from '../test-support/child-process.ts';
import { describePostgres } from '../test-support/describe-postgres.ts';
import { file } from '../test-support/fixtures.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { openPostgresLedger } from './open-postgres-ledger.ts';

const SCRIPT = 'file-cancellations.ts';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const open = (url: string) => openPostgresLedger({ url, clock: new ManualClock() });

/** Every row in the database, looked at without the ledger. */
async function inspect(url: string): Promise<{ readonly ids: string[]; readonly whole: boolean }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from countermand.cancellations');
  const counts: number[] = [];
  for (const table of ['requesters', 'attempts', 'follow_ups', 'events']) {
    counts.push(Number((await client.query<{ count: string }>(`select count(*) as count from countermand.${table}`)).rows[0]?.count));
  }
  await client.end();
  return { ids: rows.map(({ id }) => id), whole: JSON.stringify(counts) === JSON.stringify([1, 1, 1, 3].map((each) => each * rows.length)) };
}

describePostgres('processes on one PostgreSQL', {}, (postgres) => {
  test('three processes write one ledger at once, each more than a commit holds, and nothing is lost', async () => {
    const url = await postgres().freshDatabase();
    const ledger = await open(url);
    let news = 0;
    ledger.onChange(() => {
      news += 1;
    });
    const children = ['a', 'b', 'c'].map((label) => startChild(SCRIPT, url, label, 600, 100));
    expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    await file(ledger);
    const positions = (await ledger.reader.listEvents({ after: 0, limit: 10_000 })).map(({ position }) => position);
    expect(positions).toHaveLength(3 * 600 * 3 + 1);
    expect(new Set(positions).size).toBe(positions.length);
    await ledger.close();

    expect(news).toBeGreaterThan(0);
    expect((await inspect(url)).ids).toEqual(expect.arrayContaining(children.flatMap(({ lines }) => lines)));
  }, 60_000);

  test('processes that open a new database at the same moment agree on its tables', async () => {
    const url = await postgres().freshDatabase();
    const children = ['a', 'b', 'c', 'd', 'e'].map((label) => startChild(SCRIPT, url, label, 1, 1));
    expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0, 0, 0]);
    expect(await inspect(url)).toMatchObject({ whole: true, ids: { length: 5 } });
  }, 60_000);

  test('a process killed at any instant loses nothing it had committed, leaves nothing half done, and keeps nobody waiting', async () => {
    const url = await postgres().freshDatabase();
    const acknowledged: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      const child = startChild(SCRIPT, url, `r${round}`, 1_000_000, 1 + (round % 4) * 20);
      while (child.lines.length === 0) await pause(5);
      await pause(Math.random() * 120);
      child.process.kill('SIGKILL');
      await child.ended;
      acknowledged.push(...child.lines);
    }
    const ledger = await open(url);
    await ledger.transact((transaction) => transaction.cancellation('can_none'));
    await ledger.close();
    const { ids, whole } = await inspect(url);
    const present = new Set(ids);
    expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
    expect(whole).toBe(true);
  }, 120_000);

  test('a server that crashes under a writer keeps all it had acknowledged', async () => {
    const url = await postgres().freshDatabase();
    const acknowledged: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const child = startChild(SCRIPT, url, `c${round}`, 1_000_000, 40);
      while (child.lines.length === 0) await pause(5);
      await pause(Math.random() * 150);
      await postgres().halt('immediate');
      child.process.kill('SIGKILL');
      await child.ended;
      acknowledged.push(...child.lines);
      await postgres().resume();
    }
    const { ids, whole } = await inspect(url);
    const present = new Set(ids);
    expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
    expect(whole).toBe(true);
  }, 120_000);
});
