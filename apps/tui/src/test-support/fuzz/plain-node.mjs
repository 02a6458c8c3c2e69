/**
 * The fuzzing in a Node of its own: within Jest each look at a global goes through an interceptor, which takes as long as the rest of it.
 * Told by a message `{ id, task }`; answers `{ id, report }` or `{ id, fault }`.
 */
import 'reflect-metadata';
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
// Beside the program, so that it finds its packages.
const outfile = file(`../../../out-tsc/fuzz-${process.pid}.mjs`);

async function load() {
  try {
    await build({ entryPoints: [file('fuzz-task.ts')], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', jsx: 'automatic', logLevel: 'error' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

let loaded;
process.on('message', async ({ id, task }) => {
  try {
    const { fuzz } = await (loaded ??= load());
    process.send({ id, report: await fuzz(task) });
  } catch (error) {
    process.send({ id, fault: error.stack });
  }
});
