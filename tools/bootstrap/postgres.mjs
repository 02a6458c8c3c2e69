import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureSystemPackage, onPath } from './system-package.mjs';

const debianFolder = '/usr/lib/postgresql';

/** Debian starts a server of its own when the package is installed, unless this file says no. The tests start theirs. */
const clusterSettings = '/etc/postgresql-common/createcluster.conf';

function isInstalled() {
  // pg_config alone may come with the client's headers.
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  if (onPath('initdb') || (configured && existsSync(join(configured, 'initdb')))) return true;
  return existsSync(debianFolder) && readdirSync(debianFolder).some((version) => existsSync(join(debianFolder, version, 'bin/initdb')));
}

/** Where it is missing and may be installed, it is. Where not, the tests that want it are skipped, and say so. */
export function ensurePostgres() {
  return ensureSystemPackage({
    title: 'PostgreSQL',
    what: 'PostgreSQL server',
    names: { 'apt-get': 'postgresql', apk: 'postgresql', dnf: 'postgresql-server' },
    isInstalled,
    before: (manager) => {
      if (manager !== 'apt-get' || existsSync(clusterSettings)) return;
      mkdirSync(dirname(clusterSettings), { recursive: true });
      writeFileSync(clusterSettings, 'create_main_cluster = false\n');
    },
  });
}
