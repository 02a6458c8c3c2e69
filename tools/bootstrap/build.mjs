import { existsSync, readdirSync, statSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findNode } from './node-runtime.mjs';
import { SetUpError, step } from './progress.mjs';
import { hash, projectFolders, readStamp, root, writeStamp } from './workspace.mjs';

const stampName = 'built';
const isTest = (name) => /\.test\.tsx?$/.test(name) || name === 'test-support';

/** Compiles what is not up to date. Tests are not part of it: they are run from their source. */
export async function ensureBuilt() {
  const projects = projectFolders().filter((folder) => existsSync(join(folder, 'tsconfig.lib.json')));
  const built = projects.every((folder) => existsSync(compiledMark(folder)));
  const before = fingerprint(projects);
  if (!built || readStamp(stampName) !== before) {
    await step('building', () => compile(projects));
    writeStamp(stampName, before);
  }
  if (!isBundled(projects)) await step('bundling the command line', bundle);
}

/** The compiler writes it anew whenever it has compiled something. */
function compiledMark(folder) {
  return join(folder, 'dist/tsconfig.lib.tsbuildinfo');
}

function isBundled(projects) {
  const bundled = statSync(join(root, 'apps/tui/bundle/main.js'), { throwIfNoEntry: false });
  return bundled !== undefined && projects.every((folder) => statSync(compiledMark(folder)).mtimeMs < bundled.mtimeMs);
}

/** Paths, sizes and times of all sources: reading them costs milliseconds, asking the compiler costs seconds. */
function fingerprint(projects) {
  const settings = [root, ...projects].flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => join(folder, name)),
  );
  const sources = projects.flatMap((folder) => filesUnder(join(folder, 'src')));
  const lines = [...settings, ...sources].map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  });
  return hash(lines.join('\n'));
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !isTest(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
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
