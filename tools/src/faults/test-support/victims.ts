import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const KILL_POINTS = ['before-commit', 'after-commit', 'before-write', 'during-write', 'after-answer'] as const;
export type KillPoint = (typeof KILL_POINTS)[number];

const VICTIM = fileURLToPath(new URL('victim.mjs', import.meta.url));

/** A worker process on the configuration's ledger. */
export function startWorker(configuration: string, kill?: { readonly point: KillPoint; readonly nth: number }): ChildProcess {
  const parameters = kill === undefined ? ['never', '0'] : [kill.point, String(kill.nth)];
  return spawn(process.execPath, [VICTIM, configuration, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
}

/** Waits until the worker has killed itself; one that works for `patienceMs` without reaching its point is killed where it stands. */
export async function awaitDeath(worker: ChildProcess, patienceMs: number): Promise<'at its point' | 'where it stood'> {
  let patience = false;
  let timer: NodeJS.Timeout | undefined;
  worker.stdout?.once('data', () => {
    timer = setTimeout(() => {
      patience = true;
      worker.kill('SIGKILL');
    }, patienceMs);
  });
  const [code] = (await once(worker, 'exit')) as [number | null];
  clearTimeout(timer);
  if (code !== null) throw new Error(`The worker ended by itself with exit code ${code}.`);
  return patience ? 'where it stood' : 'at its point';
}
