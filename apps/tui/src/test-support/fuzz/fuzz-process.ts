import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FuzzReport } from './fuzz-command.ts';
import type { ScreenReport } from './fuzz-screen.ts';
import type { CommandTask, FuzzTask, ScreenTask } from './fuzz-task.ts';

const PLAIN_NODE = fileURLToPath(new URL('plain-node.mjs', import.meta.url));

type Shared = Pick<FuzzTask, 'folder' | 'seed' | 'count'>;

interface Answer {
  readonly id: number;
  readonly report?: ScreenReport | FuzzReport;
  readonly fault?: string;
}

/** Fuzzes in a process of its own, one task after the other. */
export class FuzzProcess {
  readonly #child: ChildProcess;
  #asked = 0;

  constructor(
    private readonly shared: Shared,
    { hasColour }: { readonly hasColour: boolean },
  ) {
    // Both are looked at when Ink and React are loaded: React says a lot about each element while it is developed.
    const env = { ...process.env, NODE_ENV: 'production', FORCE_COLOR: hasColour ? '1' : '0' };
    // Most of what is made is thrown away at once.
    this.#child = fork(PLAIN_NODE, { execArgv: ['--max-semi-space-size=32'], env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  }

  screen(task: Omit<ScreenTask, 'kind'>): Promise<ScreenReport> {
    return this.#fuzz<ScreenReport>({ kind: 'screen', ...task });
  }

  command(task: Omit<CommandTask, 'kind'>): Promise<FuzzReport> {
    return this.#fuzz<FuzzReport>({ kind: 'command', ...task });
  }

  async close(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  async #fuzz<Report extends ScreenReport | FuzzReport>(task: ScreenTask | CommandTask): Promise<Report> {
    const id = ++this.#asked;
    const over = new AbortController();
    const answered = once(this.#child, 'message', over).then(([answer]) => answer as Answer);
    const ended = once(this.#child, 'exit', over).then(([code]): Answer => ({ id, fault: `The process ended with ${code}.` }));
    this.#child.send({ id, task: { ...this.shared, ...task } });
    try {
      const { report, fault } = await Promise.race([answered, ended]);
      if (fault !== undefined) throw new Error(fault);
      return report as Report;
    } finally {
      over.abort();
    }
  }
}
