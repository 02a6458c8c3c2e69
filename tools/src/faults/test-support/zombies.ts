import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const STOP_POINTS = ['after-intent', 'before-write', 'before-leave', 'after-leave'] as const;
export type StopPoint = (typeof STOP_POINTS)[number];

const ZOMBIE = fileURLToPath(new URL('zombie.mjs', import.meta.url));

/** A worker process that stops itself at the `nth` time it comes to its point; without one, it just works. */
export async function startZombie(configuration: string, stop?: { readonly point: StopPoint; readonly nth: number }, place: 'here' | 'elsewhere' = 'here'): Promise<ChildProcess> {
  const parameters = [...(stop === undefined ? ['never', '0'] : [stop.point, String(stop.nth)]), place];
  const child = spawn(process.execPath, [ZOMBIE, configuration, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
  await once(child.stdout, 'data');
  return child;
}

/** Waits until the process has stopped itself; false when it did not come to its point in time. */
export async function standsStill({ pid = 0 }: ChildProcess, patienceMs: number): Promise<boolean> {
  for (const started = performance.now(); performance.now() - started < patienceMs; await pause(20)) {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    if (stat.slice(stat.lastIndexOf(')') + 2).startsWith('T')) return true;
  }
  return false;
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
