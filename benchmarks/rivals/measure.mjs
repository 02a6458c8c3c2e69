/** One engine in a process of its own: prints `{ jobsPerSecond, memoryMb }`. */
import { ENGINES } from './engines/index.mjs';
import { fill, openJob } from './job.mjs';

const [name, countText] = process.argv.slice(2);
const count = Number(countText);
const { DATABASE_URL: databaseUrl, PROVIDER_URL: providerUrl, REDIS_PORT: redisPort } = process.env;

const job = openJob({ databaseUrl, providerUrl });
const ids = await fill(job.pool, count);
const engine = await ENGINES[name]({ databaseUrl, redisPort: Number(redisPort), ids, job });
await job.pool.query('analyze');
const done = job.all(count);
const started = performance.now();
await engine.work();
await done;
const seconds = (performance.now() - started) / 1_000;
process.stdout.write(`${JSON.stringify({ jobsPerSecond: Math.round(count / seconds), memoryMb: Math.round(process.memoryUsage().rss / 1e6) })}\n`);
await engine.close().catch(() => {});
await job.close().catch(() => {});
process.exit(0);
