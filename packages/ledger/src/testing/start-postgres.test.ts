import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findPostgres } from './find-postgres.ts';
import { startPostgres } from './start-postgres.ts';

const withPostgres = findPostgres() === undefined ? test.skip : test;

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

withPostgres('a server of its own keeps its databases over a crash, and nothing is left of it in the end', async () => {
  const postgres = await startPostgres({ settings: { max_connections: '7' } });
  const [first, second] = [await postgres.freshDatabase(), await postgres.freshDatabase()];
  expect(first).not.toBe(second);
  expect(await ask(first, 'show max_connections')).toBe('7');
  expect(await ask(first, 'show fsync')).toBe('on');
  await ask(first, 'create table things as select 5 as five');
  const folder = dirname(String(await ask(first, 'show data_directory')));
  await postgres.restart('immediate');
  expect(await ask(first, 'select five from things')).toBe(5);
  await postgres.stop();
  await expect(ask(first, 'select 1')).rejects.toThrow();
  expect(existsSync(folder)).toBe(false);
}, 60_000);

withPostgres('a server whose process was killed goes with it', async () => {
  const index = new URL('./index.ts', import.meta.url).href;
  const program = `const { startPostgres } = await import(${JSON.stringify(index)});
    const server = await startPostgres({ fsync: false });
    process.stdout.write(server.url); setInterval(() => {}, 1000);`;
  const parameters = ['--conditions=@countermand/source', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  const folder = dirname(String(await ask(chunk.toString(), 'show data_directory')));
  child.kill('SIGKILL');
  while (existsSync(folder)) await pause(50);
}, 60_000);
