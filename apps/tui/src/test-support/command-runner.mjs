/**
 * Runs commands of the built program in one process: a start costs many times what most commands do. Several may run at once, each
 * with its own folder, environment and streams; what the system itself takes a relative path or the home folder for is that of the
 * command that was begun last.
 * Told by a message `{ id, words, cwd, environment, input }`; answers `{ id, code, stdout, stderr }`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { showAtOnce } from '../../dist/at-once/show-at-once.js';
import { runProgram } from '../../dist/program/run-program.js';

const commands = new AsyncLocalStorage();
const { env, stdin } = process;
const cwd = process.cwd.bind(process);

for (const name of ['stdout', 'stderr']) {
  process[name].write = (chunk, ...rest) => {
    const command = commands.getStore();
    if (command !== undefined) command.said[name] += chunk;
    rest.find((parameter) => typeof parameter === 'function')?.();
    return true;
  };
}
Object.defineProperties(process, {
  env: { get: () => commands.getStore()?.environment ?? env },
  stdin: { get: () => commands.getStore()?.stdin ?? stdin },
  cwd: { value: () => commands.getStore()?.cwd ?? cwd() },
});

process.on('message', ({ id, words, input, ...told }) => {
  process.chdir(told.cwd);
  for (const name of Object.keys(env)) delete env[name];
  Object.assign(env, told.environment);
  const command = { ...told, stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]), said: { stdout: '', stderr: '' } };
  void commands.run(command, async () => {
    const atOnce = words[0] === 'show' ? showAtOnce(words, process) : undefined;
    const code = atOnce ?? (await runProgram(words));
    process.send({ id, code, ...command.said });
  });
});
