import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say, step } from './progress.mjs';

/** By the package manager that the system has: the commands that install a package. */
const installers = {
  'apt-get': (name) => [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-q', '-y', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', name],
  ],
  apk: (name) => [['apk', 'add', '--no-progress', name]],
  dnf: (name) => [['dnf', 'install', '-y', '-q', name]],
};

export function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/**
 * Where what the tests want is missing and may be installed, it is. Where not, those tests are skipped, and it says so.
 * `names`: what the package is called by each package manager; `before` runs ahead of the installation.
 */
export async function ensureSystemPackage({ title, what, names, isInstalled, before }) {
  if (isInstalled()) return;
  const manager = Object.keys(installers).find(onPath);
  if (process.getuid?.() !== 0 || manager === undefined) {
    say(`there is no ${what} on this machine: the tests that want one are skipped. Install the package ${names['apt-get']} to run them.`);
    return;
  }
  await step(`installing ${title} for the tests`, async () => {
    before?.(manager);
    for (const [command, ...parameters] of installers[manager](names[manager])) {
      const { code, output } = await run(command, parameters);
      // Without the newest lists of packages the install may still work.
      if (code !== 0 && parameters[0] !== 'update') {
        say(`${title} could not be installed; the tests that want it are skipped. ${command} said:\n${output.slice(-2000)}`);
        return;
      }
    }
  });
}

function run(command, parameters) {
  const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
