/** The same job on every engine, one after the other, against the same provider. `node run.mjs [count] [delay in ms]` */
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ENGINES, SLOW } from './engines/index.mjs';
import { startPostgres, startRedis } from './services.mjs';

const count = Number(process.argv[2] ?? 10_000);
const delayMs = Number(process.argv[3] ?? 0);
const here = import.meta.dirname;

const provider = fork(join(here, 'server.mjs'), { env: { ...process.env, DELAY_MS: String(delayMs) } });
const [{ port }] = await once(provider, 'message');
const postgres = await startPostgres();
const redis = await startRedis();
const rows = [];
try {
  for (const name of Object.keys(ENGINES)) {
    if (name.startsWith('BullMQ') && !redis) {
      rows.push({ engine: name, skipped: 'Redis is not installed' });
      continue;
    }
    const jobs = Math.ceil(count * (SLOW[name] ?? 1));
    const env = { ...process.env, DATABASE_URL: postgres.freshDatabase(), PROVIDER_URL: `http://127.0.0.1:${port}`, REDIS_PORT: String(redis?.port ?? 0) };
    const { stdout } = await promisify(execFile)(process.execPath, [join(here, 'measure.mjs'), name, String(jobs)], { env, timeout: 600_000 });
    rows.push({ engine: name, jobs, ...JSON.parse(stdout.trim().split('\n').at(-1)) });
    console.error(rows.at(-1));
  }
} finally {
  provider.disconnect();
  redis?.stop();
  postgres.stop();
}
console.log(JSON.stringify({ name: 'rivals', machine: { cores: cpus().length, node: process.version }, date: new Date().toISOString().slice(0, 10), delayMs, rows }, null, 2));
