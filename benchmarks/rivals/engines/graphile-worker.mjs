import { Logger, makeWorkerUtils, run } from 'graphile-worker';

const silent = new Logger(() => () => undefined);

/** `tuned`: 64 at once with a local queue and answers recorded in batches; else 16 at once. */
export async function graphileWorker({ databaseUrl, ids, job, tuned }) {
  const utils = await makeWorkerUtils({ connectionString: databaseUrl, logger: silent });
  await utils.migrate();
  for (let from = 0; from < ids.length; from += 1_000) {
    await utils.addJobs(ids.slice(from, from + 1_000).map((id) => ({ identifier: 'cancel', payload: { id } })));
  }
  await utils.release();
  const worker = tuned
    ? { concurrentJobs: 64, pollInterval: 200, localQueue: { size: 256 }, completeJobBatchDelay: 1, failJobBatchDelay: 1 }
    : { concurrentJobs: 16 };
  let runner;
  return {
    async work() {
      runner = await run({
        taskList: { cancel: ({ id }) => job.run(id) },
        preset: { worker: { connectionString: databaseUrl, maxPoolSize: 24, ...worker, logger: silent } },
      });
    },
    close: () => runner.stop(),
  };
}
