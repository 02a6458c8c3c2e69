import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { SetUpError, step } from './progress.mjs';
import { hash, readStamp, root, writeStamp } from './workspace.mjs';

const stampName = 'installed';
const networkTrouble = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/;

const noNetwork =
  'the packages could not be downloaded. Check the network and, behind a proxy, `npm config get proxy` and `npm config get registry`; then run the command again.';

/** npm writes its own record only into node_modules; ours ties it to the lock file. */
function lockHash() {
  return hash(readFileSync(join(root, 'package-lock.json'), 'utf8'));
}

export function recordInstall() {
  writeStamp(stampName, lockHash());
}

export async function ensureInstalled() {
  if (readStamp(stampName) === lockHash()) return;
  await step('installing the packages (a minute or so)', runNpm);
  recordInstall();
}

/** The npm that started us, on the Node that runs it; else whichever is on the PATH. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm && node && basename(npm) === 'npm-cli.js') return { command: node, first: [npm], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** npm empties node_modules, so it must not run on the Node in there. */
function systemEnvironment() {
  const outside = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(join(root, 'node_modules')));
  return { ...process.env, PATH: outside.join(delimiter) };
}

function runNpm() {
  const { command, first, shell } = npmCommand();
  const npm = spawn(command, [...first, 'ci', '--loglevel=error', '--no-progress'], {
    cwd: root,
    env: systemEnvironment(),
    shell,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  npm.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  return new Promise((resolve, reject) => {
    npm.on('error', () => reject(new SetUpError('npm was not found. It comes with Node: install Node 20 or newer, then run the command again.')));
    npm.on('close', (code) => {
      if (code === 0) resolve();
      else if (networkTrouble.test(complaints)) reject(new SetUpError(noNetwork));
      else reject(new SetUpError(`npm ci failed with exit code ${code}:\n${complaints}`));
    });
  });
}

