import { PgBoss } from 'pg-boss';

/** `tuned`: batches of 64 in 4 workers that ask again at once; else as its documentation shows it. */
export async function pgBoss({ databaseUrl, ids, job, tuned }) {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 20 });
  boss.on('error', (error) => console.error(error.message));
  await boss.start();
  await boss.createQueue('cancel');
  for (let from = 0; from < ids.length; from += 1_000) {
    await boss.insert('cancel', ids.slice(from, from + 1_000).map((id) => ({ data: { id } })));
  }
  return {
    async work() {
      const handler = (jobs) => Promise.all(jobs.map(({ data }) => job.run(data.id)));
      if (!tuned) return void (await boss.work('cancel', handler));
      for (let worker = 0; worker < 4; worker += 1) await boss.work('cancel', { batchSize: 64, pollingIntervalSeconds: 0.5, burst: true }, handler);
    },
    close: () => boss.stop({ graceful: false }),
  };
}
