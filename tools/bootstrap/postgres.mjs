import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { say, step } from './progress.mjs';

const debianFolder = '/usr/lib/postgresql';

/** Debian starts a server of its own when the package is installed, unless this file says no. The tests start theirs. */
const clusterSettings = '/etc/postgresql-common/createcluster.conf';

/** By the package manager that the system has. */
const installers = {
  'apt-get': [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-q', '-y', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', 'postgresql'],
  ],
  apk: [['apk', 'add', '--no-progress', 'postgresql']],
  dnf: [['dnf', 'install', '-y', '-q', 'postgresql-server']],
};

const folders = () => (process.env.PATH ?? '').split(delimiter);
const onPath = (program) => folders().some((folder) => existsSync(join(folder, program)));

function isInstalled() {
  // pg_config alone may come with the client's headers.
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  if (onPath('initdb') || (configured && existsSync(join(configured, 'initdb')))) return true;
  return existsSync(debianFolder) && readdirSync(debianFolder).some((version) => existsSync(join(debianFolder, version, 'bin/initdb')));
}

/** Where it is missing and may be installed, it is. Where not, the tests that want it are skipped, and say so. */
export async function ensurePostgres() {
  if (isInstalled()) return;
  const manager = Object.keys(installers).find(onPath);
  if (process.getuid?.() !== 0 || manager === undefined) {
    say('there is no PostgreSQL server on this machine: the tests that want one are skipped. Install the package postgresql to run them.');
    return;
  }
  await step('installing PostgreSQL for the tests', () => install(manager));
}

async function install(manager) {
  if (manager === 'apt-get' && !existsSync(clusterSettings)) {
    mkdirSync(dirname(clusterSettings), { recursive: true });
    writeFileSync(clusterSettings, 'create_main_cluster = false\n');
  }
  for (const [command, ...parameters] of installers[manager]) {
    const { code, output } = await run(command, parameters);
    // Without the newest lists of packages the install may still work.
    if (code !== 0 && parameters[0] !== 'update') {
      say(`PostgreSQL could not be installed; the tests that want it are skipped. ${command} said:\n${output.slice(-2000)}`);
      return;
    }
  }
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
