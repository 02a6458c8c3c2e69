import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

export async function bullmq({ redisPort, ids, job }) {
  const connection = new Redis({ host: '127.0.0.1', port: redisPort, maxRetriesPerRequest: null });
  const queue = new Queue('cancel', { connection, defaultJobOptions: { removeOnComplete: true } });
  for (let from = 0; from < ids.length; from += 1_000) {
    await queue.addBulk(ids.slice(from, from + 1_000).map((id) => ({ name: 'cancel', data: { id } })));
  }
  let worker;
  return {
    async work() {
      worker = new Worker('cancel', ({ data }) => job.run(data.id), { connection, concurrency: 256 });
    },
    async close() {
      await worker.close(true);
      await queue.close();
      connection.disconnect();
    },
  };
}
