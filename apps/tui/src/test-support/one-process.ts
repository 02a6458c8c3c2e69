import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { environmentIn, type Finished, type RunOptions } from './run-countermand.ts';

const RUNNER = fileURLToPath(new URL('command-runner.mjs', import.meta.url));

/** One process for many commands, one after the other. What a process is in itself (its signals, its streams, its exit) is tested elsewhere. */
export class OneProcess {
  #child: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();

  run(words: readonly string[], options: RunOptions): Promise<Finished> {
    const finished = this.#last.then(() => this.#ask(words, options));
    this.#last = finished.catch(() => undefined);
    return finished;
  }

  async close(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async #ask(words: readonly string[], { cwd, environment, input = '' }: RunOptions): Promise<Finished> {
    const child = (this.#child ??= fork(RUNNER, { execArgv: [], env: environmentIn(cwd), cwd, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }));
    const over = new AbortController();
    const answered = once(child, 'message', over);
    const ended = once(child, 'exit', over).then(([code]) => Promise.reject(new Error(`${words.join(' ')} ended its process with ${code}.`)));
    child.send({ words, cwd, environment: environmentIn(cwd, environment), input });
    try {
      const [finished] = (await Promise.race([answered, ended])) as [Finished];
      return finished;
    } finally {
      over.abort();
    }
  }
}
