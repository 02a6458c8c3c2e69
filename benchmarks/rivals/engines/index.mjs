/** Loaded one by one: a process holds only the engine it measures. */
export const ENGINES = {
  'pg-boss, batches of 64': async (parts) => (await import('./pg-boss.mjs')).pgBoss({ ...parts, tuned: true }),
  'pg-boss as usually set': async (parts) => (await import('./pg-boss.mjs')).pgBoss(parts),
  'graphile-worker, tuned': async (parts) => (await import('./graphile-worker.mjs')).graphileWorker({ ...parts, tuned: true }),
  'graphile-worker, 16 at once': async (parts) => (await import('./graphile-worker.mjs')).graphileWorker(parts),
  'BullMQ, 256 at once': async (parts) => (await import('./bullmq.mjs')).bullmq(parts),
  'DBOS, 256 at once': async (parts) => (await import('./dbos.mjs')).dbos(parts),
};

/** As usually set it would take minutes: a part is enough for a rate. */
export const SLOW = { 'pg-boss as usually set': 0.05, 'DBOS, 256 at once': 0.3 };
