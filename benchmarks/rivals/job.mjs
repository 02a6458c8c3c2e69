/** The job that every engine runs: one POST to the provider, one durable update of a row. */
import pg from 'pg';
import { Agent, request } from 'undici';

export const CONCURRENCY = 256;

export function openJob({ databaseUrl, providerUrl }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
  const agent = new Agent({ connections: CONCURRENCY, pipelining: 1 });
  let done = 0;
  let finish;
  return {
    pool,
    /** Resolves when `count` jobs are done. */
    all: (count) => new Promise((resolve) => (finish = { count, resolve })),
    async run(id) {
      const { statusCode, body } = await request(`${providerUrl}/orders/${id}/cancel`, { method: 'POST', dispatcher: agent });
      const answer = await body.json();
      if (statusCode !== 200 || answer.status !== 'cancelled') throw new Error(`${id}: ${statusCode}`);
      await pool.query({ name: 'settle', text: `update work set state = 'cancelled' where id = $1`, values: [id] });
      done += 1;
      if (finish && done >= finish.count) finish.resolve();
    },
    async close() {
      await Promise.all([agent.close(), pool.end()]);
    },
  };
}

export async function fill(pool, count) {
  await pool.query(`create table work (id text primary key, state text not null)`);
  await pool.query(`insert into work select 'order-' || n, 'queued' from generate_series(1, $1::int) n`, [count]);
  return Array.from({ length: count }, (_, index) => `order-${index + 1}`);
}
