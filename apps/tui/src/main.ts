import { versionLine } from './version.ts';

/** The root of the process's life. Nothing else ends it, but a second Ctrl-C. */
async function main(words: readonly string[]): Promise<number> {
  const [only, ...others] = words;
  if ((only === '--version' || only === '-V') && others.length === 0) {
    process.stdout.write(`${versionLine()}\n`);
    return 0;
  }
  // What scripts ask for often is answered by a small part of the program. Everything else is loaded only now.
  if (only === 'show') {
    const { showAtOnce } = await import('./at-once/show-at-once.ts');
    const code = showAtOnce(words, process);
    if (code !== undefined) return code;
  }
  const { runProgram } = await import('./program/run-program.ts');
  return runProgram(words);
}

/** Set once something of the output was lost, on a full disk for instance. */
let isOutputLost = false;

/** A reader that has seen enough (`| head`) is no reason to fail; one that could not be written to is, but not one to leave a stop half-way. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || isOutputLost) return;
    isOutputLost = true;
    if (stream === process.stdout) process.stderr.write(`error: The output could not be written: ${message}. What the command did is not undone by that; \`countermand list\` shows it.\n`);
  });
}

/** A plugin that ends the process must not pass for success: only the program itself says that all is well. */
let finished = false;
process.on('exit', (code) => {
  if (finished || code !== 0) return;
  process.exitCode = 1;
  process.stderr.write('error: The process was ended from within, perhaps by a plugin, before the command was done. See `countermand list` for what became of it.\n');
});

const code = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`error: Countermand could not start: ${error instanceof Error ? error.message : String(error)}. Please report it.\n`);
  return 1;
});
await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))));
finished = true;
process.exit(code === 0 && isOutputLost ? 1 : code);
