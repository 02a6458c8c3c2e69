import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { findPostgres, startPostgres, type TestPostgres } from '@countermand/ledger/testing';
import { fastPodArena } from './test-support/arenas.ts';
import { startProgram } from './test-support/run-program.ts';
import { withPostgres } from './test-support/with-postgres.ts';

let postgres: TestPostgres | undefined;
beforeAll(async () => {
  if (findPostgres() !== undefined) postgres = await startPostgres({ fsync: false });
}, 60_000);
afterAll(() => postgres?.stop(), 60_000);


async function until(isSo: () => Promise<boolean> | boolean, what: string): Promise<number> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > 30_000) throw new Error(`Waited in vain for ${what}.`);
    await pause(50);
  }
  return performance.now() - started;
}

withPostgres(
  'on PostgreSQL a server without a worker, workers and commands share the work by their roles',
  async () => {
    const arena = await fastPodArena(6);
    const folder = mkdtempSync(join(tmpdir(), 'countermand-roles-'));
    writeFileSync(join(folder, 'countermand.config.json'), JSON.stringify({ ledger: await postgres?.freshDatabase(), accounts: [arena.account] }));
    const anOrder = (): string => `pod:${arena.stoppable.pop()}`;
    const started: ReturnType<typeof startProgram>[] = [];
    const run = (...words: string[]) => {
      const program = startProgram(words, folder);
      started.push(program);
      return program;
    };
    const { secret } = await run('keys', 'create', 'roles', '--scope', 'admin').said();
    const headers = { authorization: `Bearer ${String(secret)}` };
    const json = async (url: string): Promise<Record<string, unknown>> => (await (await fetch(url, { headers })).json()) as Record<string, unknown>;
    const server = run('serve', '--no-worker', '--port', '0');
    try {
      const { url } = (await server.said()) as { url: string };
      expect(await json(`${url}/readyz`)).toMatchObject({ worker: 'none', workers: 0 });

      const examined = async (): Promise<unknown> => (await run('doctor').said())['checks'];
      expect(await examined()).toContainEqual({ name: 'workers', status: 'warning', detail: expect.stringContaining('None lives') });

      const left = run('cancel', anOrder(), '--yes', '--no-wait');
      expect(await left.said()).toMatchObject({ state: 'queued', worker: 'none' });
      await left.exit;
      const own = run('cancel', anOrder(), '--yes');
      expect(await own.said()).toMatchObject({ state: 'cancelled' });
      expect(await own.exit).toBe(0);
      const { id } = (await left.said()) as { id: string };
      expect(await json(`${url}/v1/cancellations/${id}`)).toMatchObject({ state: 'queued' });

      const worker = run('worker');
      await worker.said();
      await until(async () => (await json(`${url}/v1/cancellations/${id}`))['state'] === 'cancelled', 'the worker to do what a command left');
      await until(async () => (await json(`${url}/readyz`))['workers'] === 1, 'the server to see the worker');
      expect(await examined()).toContainEqual({ name: 'workers', status: 'ok', detail: '1 live on this ledger.' });
      const { items } = await json(`${url}/v1/accounts`);
      expect(items).toMatchObject([{ id: 'pod', worker: 'live' }]);

      const filed = await fetch(`${url}/v1/cancellations`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': 'one' },
        body: JSON.stringify({ reference: anOrder() }),
      });
      const posted = (await filed.json()) as { id: string };
      const took = await until(async () => (await json(`${url}/v1/cancellations/${posted.id}`))['state'] === 'cancelled', 'the worker to be woken');
      process.stderr.write(`roles: a stop filed at one process and settled by another after ${Math.round(took)} ms\n`);

      const helped = run('cancel', anOrder(), '--yes');
      const told = await helped.said();
      expect(told).toMatchObject({ state: 'cancelled' });
      expect(worker.log()).toContain(String(told['id']));
      expect(helped.log()).not.toContain('Attempt finished');
      expect(await worker.stop()).toBe(0);
      await until(async () => (await json(`${url}/readyz`))['workers'] === 0, 'the server to see that the worker has gone');
      expect(await server.stop()).toBe(0);
    } finally {
      await Promise.all(started.map((program) => program.stop()));
      await arena.simulator.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
