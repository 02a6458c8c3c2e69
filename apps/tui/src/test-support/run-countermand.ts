import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';

/** The command, as it is linked. */
export const PROGRAM = fileURLToPath(new URL('../../bin/countermand.js', import.meta.url));
const CACHE = join(tmpdir(), `countermand-test-cache-${process.getuid?.() ?? 0}`);
const BUILT = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

// Each run is a process of its own, on a machine that may be busy with others.
jest.setTimeout(60_000);

export interface RunOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly pid: number | undefined;
  readonly finished: Promise<Finished>;
  /** Resolves once something that matches has been printed, with all that was printed on that stream so far. */
  printed(pattern: RegExp): Promise<string>;
  kill(signal: NodeJS.Signals): void;
}

/** Nothing of the developer's own configuration gets in. */
export function environmentIn(cwd: string, environment: RunOptions['environment'] = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: cwd, XDG_CACHE_HOME: CACHE, ...environment };
}

/** Starts the built program as a user would: another process, a folder of its own, no terminal. */
export function startCountermand(words: readonly string[], { cwd, environment = {}, input = '' }: RunOptions): Started {
  if (!existsSync(BUILT)) throw new Error('The program is not built: run `npm run build` first.');
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    cwd,
    env: environmentIn(cwd, environment),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const watchers = new Set<() => void>();
  const heard = (): void => watchers.forEach((look) => look());
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    heard();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    heard();
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  const printed = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const printedOn = [stdout, stderr].find((stream) => pattern.test(stream));
        if (printedOn === undefined) return;
        watchers.delete(look);
        resolve(printedOn);
      };
      watchers.add(look);
      look();
      void finished.then(() => reject(new Error(`It ended without printing ${String(pattern)}: ${stdout}${stderr}`)));
    });
  return { pid: child.pid, finished, printed, kill: (signal) => void child.kill(signal) };
}

export function runCountermand(words: readonly string[], options: RunOptions): Promise<Finished> {
  return startCountermand(words, options).finished;
}
