import { spawn, type ChildProcess } from 'node:child_process';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** A command that goes on running. */
export interface Running {
  /** What the pattern matched in its output. */
  readonly heard: RegExpExecArray;
  stop(): Promise<void>;
}

/** How long a server may take to listen, milliseconds. */
const PATIENCE_MS = 90_000;

/** Runs a command in the shell to its end. There is no terminal and no input. */
export function runInShell(command: string, around: Surroundings): Promise<Finished> {
  const child = start(command, around);
  const output = collect(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output() }));
  });
}

/** Starts a command and waits until it has printed what is waited for. */
export async function startInShell(command: string, pattern: RegExp, around: Surroundings): Promise<Running> {
  const child = start(command, around);
  const output = collect(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    // The shell's whole group: the server is its child.
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  const heard = await new Promise<RegExpExecArray>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${command} did not print ${String(pattern)}: ${JSON.stringify(output())}`)), PATIENCE_MS);
    const look = (): void => {
      const match = pattern.exec(output().stdout);
      if (!match) return;
      clearTimeout(timer);
      resolve(match);
    };
    child.stdout?.on('data', look);
    child.once('close', (code) => reject(new Error(`${command} ended with ${code}: ${JSON.stringify(output())}`)));
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { heard, stop };
}

function start(command: string, { folder, environment }: Surroundings): ChildProcess {
  return spawn('sh', ['-c', command], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
}

function collect(child: ChildProcess): () => Pick<Finished, 'stdout' | 'stderr'> {
  const written = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()));
  return () => ({ ...written });
}
