/** Builds the web console: `node tools/bootstrap/console.mjs`, or where it is not up to date. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, fingerprint, settingsIn } from './fingerprint.mjs';
import { findNode } from './node-runtime.mjs';
import { main, SetUpError, step } from './progress.mjs';
import { readStamp, root, writeStamp } from './workspace.mjs';

const stampName = 'console';
const folder = join(root, 'apps/console');
const built = join(folder, 'dist');

/** Milliseconds. */
const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/** The page is built from the source of these. */
const packages = ['core', 'client', 'cancel-flow', 'react'].map((name) => join(root, 'packages', name));

export async function ensureConsoleBuilt() {
  const before = stamp();
  if (existsSync(join(built, 'index.html')) && readStamp(stampName) === before) return;
  await step('building the web console', build);
  writeStamp(stampName, before);
}

function stamp() {
  const ownFiles = ['index.html', 'vite.config.ts'].map((name) => join(folder, name));
  const sources = [...packages, folder].flatMap((project) => filesUnder(join(project, 'src')));
  return fingerprint([...settingsIn(root), ...[...packages, folder].flatMap(settingsIn), ...ownFiles, ...filesUnder(join(folder, 'public')), ...sources]);
}

/** Into a folder of its own, which then takes the place of the old one: a server may be reading that. */
async function build() {
  const coming = join(folder, `out-tsc/dist.${process.pid}`);
  try {
    await run([join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', coming, '--logLevel', 'warn']);
    keepFiles(join(built, 'assets'), join(coming, 'assets'));
    const old = `${coming}.old`;
    mkdirSync(old, { recursive: true });
    if (existsSync(built)) renameSync(built, join(old, 'dist'));
    renameSync(coming, built);
  } finally {
    for (const left of [coming, `${coming}.old`]) rmSync(left, { recursive: true, force: true });
  }
}

/** A page that is open loads files of the console that it is of, for a day. They are named by what is in them. */
function keepFiles(from, to) {
  if (!existsSync(from)) return;
  for (const name of readdirSync(from)) {
    const [old, kept] = [join(from, name), join(to, name)];
    if (existsSync(kept) || statSync(old).mtimeMs < Date.now() - KEPT_FOR_MS) continue;
    cpSync(old, kept, { preserveTimestamps: true });
  }
}

function run(script) {
  const child = spawn(findNode(), script, { cwd: folder, stdio: ['ignore', process.stderr, process.stderr], env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' } });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new SetUpError('the web console could not be built; the messages stand above.'))));
  });
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    await ensureConsoleBuilt();
    return 0;
  });
}
