import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND_LINE = fileURLToPath(new URL('../../../../apps/tui/bin/countermand.js', import.meta.url));

export interface WorkerOptions {
  readonly configuration: string;
  /** Gets a file with what it logs. */
  readonly folder: string;
  readonly name: string;
}

/** The unit of /proc's times, milliseconds. */
const TICK_MS = 10;

const LAST_WORDS = 4_000;

/** `countermand worker`, as an operator starts it. */
export class WorkerProcess {
  readonly #options: WorkerOptions;
  #child: ChildProcess;
  #mayRun = true;
  #working: Promise<void>;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#child = this.#start();
    this.#working = working(this.#child);
  }

  /** Resolves when it says that it works, or has ended. */
  get working(): Promise<void> {
    return this.#working;
  }

  /** The end of what its processes logged. */
  get lastWords(): string {
    const { folder, name } = this.#options;
    return readFileSync(join(folder, `${name}.log`), 'utf8').slice(-LAST_WORDS);
  }

  /** Kills it where it stands, and starts another one in its place. */
  async replace(): Promise<void> {
    await this.end('SIGKILL');
    this.startAgain();
  }

  /** It has to have ended. */
  startAgain(): void {
    this.#mayRun = true;
    this.#child = this.#start();
    this.#working = working(this.#child);
  }

  /** Its exit code; null where a signal ended it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.#mayRun = false;
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const over = once(child, 'exit');
    child.kill(signal);
    return ((await over) as [number | null])[0];
  }

  /** Nobody has asked it to end, and yet it is gone. */
  get fell(): boolean {
    return this.#mayRun && !this.#alive;
  }

  get #alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** How long it has kept a processor busy since its start, milliseconds. */
  busyMs(): number {
    const stat = readFileSync(`/proc/${this.#child.pid ?? 0}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  }

  #start(): ChildProcess {
    const { configuration, folder, name } = this.#options;
    const log = openSync(join(folder, `${name}.log`), 'a');
    const child = spawn(process.execPath, [COMMAND_LINE, 'worker', '--config', configuration], { stdio: ['ignore', 'pipe', log], env: { ...process.env, NODE_OPTIONS: '' } });
    closeSync(log);
    return child;
  }
}

async function working(child: ChildProcess): Promise<void> {
  await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
  child.stdout?.resume();
}
