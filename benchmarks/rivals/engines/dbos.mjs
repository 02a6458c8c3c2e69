import { DBOS } from '@dbos-inc/dbos-sdk';

export async function dbos({ databaseUrl, ids, job }) {
  DBOS.setConfig({ name: 'rivals', systemDatabaseUrl: databaseUrl, logLevel: 'error', runAdminServer: false });
  const cancel = DBOS.registerWorkflow((id) => DBOS.runStep(() => job.run(id), { name: 'cancel' }), { name: 'cancel' });
  return {
    async work() {
      await DBOS.launch();
      const queue = await DBOS.registerQueue('cancel', { workerConcurrency: 256, minPollingIntervalMs: 100 });
      const start = (id) => DBOS.startWorkflow(cancel, { queueName: queue.name })(id);
      for (let from = 0; from < ids.length; from += 200) await Promise.all(ids.slice(from, from + 200).map(start));
    },
    close: () => DBOS.shutdown(),
  };
}
