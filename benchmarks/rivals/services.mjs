/** PostgreSQL and Redis of our own, in a temporary folder, on free ports; both wait for the disk at every commit. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export async function startPostgres() {
  const binaries = findPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'rivals-postgres-'));
  const asUser = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  if (asUser.length > 0) execFileSync('chown', ['postgres', folder]);
  const run = (program, args) => execFileSync([...asUser, join(binaries, program)][0], [...asUser, join(binaries, program), ...args].slice(1), { stdio: 'ignore', cwd: folder });
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'bench', '--auth=trust', '-E', 'UTF8']);
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200 -c shared_buffers=256MB`;
  run('pg_ctl', ['-D', data, '-o', options, '-w', '-l', join(folder, 'log'), 'start']);
  let databases = 0;
  return {
    freshDatabase() {
      databases += 1;
      run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'bench', `bench${databases}`]);
      return `postgres://bench@127.0.0.1:${port}/bench${databases}`;
    },
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Undefined where Redis is not installed. */
export async function startRedis() {
  if (spawnSync('redis-server', ['--version']).error) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'rivals-redis-'));
  const port = await freePort();
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always', '--save', ''], { stdio: 'ignore' });
  await pause(500);
  return {
    port,
    stop() {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findPostgres() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  const folders = [...(process.env.PATH ?? '').split(':'), ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`)];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (!found) throw new Error('PostgreSQL is not installed: its programs (initdb, pg_ctl) are neither on the PATH nor in /usr/lib/postgresql.');
  return dirname(realpathSync(join(found, 'initdb')));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
