/**
 * Runs commands of the built program one after the other in one process: a start costs many times what most commands do.
 * Told by a message `{ words, cwd, environment, input }`; answers `{ code, stdout, stderr }`.
 */
import { Readable } from 'node:stream';
import { showAtOnce } from '../../dist/at-once/show-at-once.js';
import { runProgram } from '../../dist/program/run-program.js';

let said = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr']) {
  process[name].write = (chunk, ...rest) => {
    said[name] += chunk;
    rest.find((parameter) => typeof parameter === 'function')?.();
    return true;
  };
}

process.on('message', async ({ words, cwd, environment, input }) => {
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  Object.defineProperty(process, 'stdin', { value: Readable.from(input === '' ? [] : [Buffer.from(input)]), configurable: true });
  said = { stdout: '', stderr: '' };
  const atOnce = words[0] === 'show' ? showAtOnce(words, process) : undefined;
  const code = atOnce ?? (await runProgram(words));
  process.send({ code, ...said });
});
