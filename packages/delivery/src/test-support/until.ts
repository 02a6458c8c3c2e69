import { setTimeout as pause } from 'node:timers/promises';

/** Waits until it is so; throws after `patienceMs`, saying what it waited for. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string, patienceMs = 20_000): Promise<number> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > patienceMs) throw new Error(`Waited ${patienceMs} ms in vain for: ${what}`);
    await pause(10);
  }
  return performance.now() - started;
}
