import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { environmentIn, type Finished, type RunOptions } from './run-countermand.ts';

const RUNNER = fileURLToPath(new URL('command-runner.mjs', import.meta.url));

interface Answer extends Finished {
  readonly id: number;
}

/** One process for many commands. What a process is in itself (its signals, its streams, its exit) is tested elsewhere. */
export class OneProcess {
  #child: ChildProcess | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, { readonly words: readonly string[]; readonly finished: PromiseWithResolvers<Finished> }>();

  /** Those that are to run at once must not name files by relative paths. */
  run(words: readonly string[], { cwd, environment, input = '' }: RunOptions): Promise<Finished> {
    const id = ++this.#asked;
    const finished = Promise.withResolvers<Finished>();
    this.#waiting.set(id, { words, finished });
    this.#child ??= this.#start(cwd);
    this.#child.send({ id, words, cwd, environment: environmentIn(cwd, environment), input });
    return finished.promise;
  }

  async close(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  #start(cwd: string): ChildProcess {
    const child = fork(RUNNER, { execArgv: [], env: environmentIn(cwd), cwd, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', (message) => {
      const { id, ...finished } = message as Answer;
      this.#waiting.get(id)?.finished.resolve(finished);
      this.#waiting.delete(id);
    });
    child.on('exit', (code) => {
      for (const { words, finished } of this.#waiting.values()) finished.reject(new Error(`${words.join(' ')} ended its process with ${code}.`));
      this.#waiting.clear();
      this.#child = undefined;
    });
    return child;
  }
}
