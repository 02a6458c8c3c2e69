/** Builds the web console: `node tools/bootstrap/console.mjs`, or where it is not up to date. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, fingerprint, settingsIn } from './fingerprint.mjs';
import { findNode } from './node-runtime.mjs';
import { main, SetUpError, step } from './progress.mjs';
import { readStamp, root, writeStamp } from './workspace.mjs';

const stampName = 'console';
const folder = join(root, 'apps/console');
const built = join(folder, 'dist');

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
    const old = `${coming}.old`;
    mkdirSync(old, { recursive: true });
    if (statSync(built, { throwIfNoEntry: false })) renameSync(built, join(old, 'dist'));
    renameSync(coming, built);
  } finally {
    for (const left of [coming, `${coming}.old`]) rmSync(left, { recursive: true, force: true });
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
