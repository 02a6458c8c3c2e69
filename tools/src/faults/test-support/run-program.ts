import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PROGRAM_CACHE } from '../../house/program-cache.ts';

const PROGRAM = fileURLToPath(new URL('../../../../apps/tui/bin/countermand.js', import.meta.url));

export interface RunningProgram {
  /** Waits for the first line of standard output, which is JSON. */
  said(): Promise<Record<string, unknown>>;
  /** All of standard error so far. */
  log(): string;
  /** Sends SIGTERM and answers the exit code. */
  stop(): Promise<number | null>;
  /** Sends SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts the built program with `--json`, in a folder with a configuration. */
export function startProgram(words: readonly string[], folder: string): RunningProgram & { readonly exit: Promise<number | null> } {
  const child = spawn(process.execPath, [PROGRAM, ...words, '--json'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, XDG_CACHE_HOME: PROGRAM_CACHE },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return {
    exit,
    log: () => log,
    said: async () => {
      while (!output.includes('\n')) await Promise.race([once(child.stdout, 'data'), exit.then((code) => Promise.reject(new Error(`It ended with ${code}: ${log}`)))]);
      return JSON.parse(output.slice(0, output.indexOf('\n'))) as Record<string, unknown>;
    },
    stop: () => {
      child.kill('SIGTERM');
      return exit;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
