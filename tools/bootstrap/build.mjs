import { existsSync, statSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureConsoleBuilt } from './console.mjs';
import { filesUnder, fingerprint, settingsIn } from './fingerprint.mjs';
import { findNode } from './node-runtime.mjs';
import { SetUpError, step } from './progress.mjs';
import { projectFolders, readStamp, root, writeStamp } from './workspace.mjs';

const stampName = 'built';

/** Compiles what is not up to date. Tests are not part of it: they are run from their source. */
export async function ensureBuilt() {
  const projects = projectFolders().filter((folder) => existsSync(join(folder, 'tsconfig.lib.json')));
  const built = projects.every((folder) => existsSync(compiledMark(folder)));
  const before = sourcesOf(projects);
  if (!built || readStamp(stampName) !== before) {
    await step('building', () => compile(projects));
    writeStamp(stampName, before);
  }
  if (!isBundled(projects)) await step('bundling the command line', bundle);
  await ensureConsoleBuilt();
}

/** The compiler writes it anew whenever it has compiled something. */
function compiledMark(folder) {
  return join(folder, 'dist/tsconfig.lib.tsbuildinfo');
}

function isBundled(projects) {
  const bundled = statSync(join(root, 'apps/tui/bundle/main.js'), { throwIfNoEntry: false });
  return bundled !== undefined && projects.every((folder) => statSync(compiledMark(folder)).mtimeMs < bundled.mtimeMs);
}

/** Of all sources. */
function sourcesOf(projects) {
  return fingerprint([...[root, ...projects].flatMap(settingsIn), ...projects.flatMap((folder) => filesUnder(join(folder, 'src')))]);
}

function compile(projects) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const settings = projects.map((folder) => join(folder, 'tsconfig.lib.json'));
  return run([compiler, '--build', ...settings], 'the build failed; the compiler’s messages stand above.');
}

function bundle() {
  return run([join(root, 'tools/bundler/main.mjs')], 'the command line could not be bundled; the messages stand above.');
}

function run(script, complaint) {
  const child = spawn(findNode(), script, { cwd: root, stdio: ['ignore', process.stderr, process.stderr] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new SetUpError(complaint))));
  });
}
