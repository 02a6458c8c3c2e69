import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, closeSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverUser, type ServerUser } from './server-user.ts';

/** A new, empty cluster in a folder of its own. */
export interface Cluster {
  readonly folder: string;
  readonly binaries: string;
  readonly password: string;
  readonly user: ServerUser | undefined;
}

/**
 * Ends the server and removes the folder when the pipe from our process closes, however our process ended.
 * In a session of its own, so that Ctrl-C in a terminal leaves it time for that.
 */
const KEEPER = `
cat > /dev/null
server=$(head -n 1 "$1/data/postmaster.pid" 2> /dev/null)
if [ -n "$server" ]; then
  kill -QUIT "$server"
  while kill -0 "$server" 2> /dev/null; do sleep 0.1; done
fi
rm -rf "$1"`;

export interface Keeper {
  /** Ends the server, removes the folder, and resolves when both is done. */
  readonly end: () => Promise<void>;
}

export function createCluster(binaries: string, password: string): Cluster {
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'countermand-pg-'));
  chmodSync(folder, 0o700);
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const settings = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const { status, stderr } = spawnSync(join(binaries, 'initdb'), ['-D', join(folder, 'data'), `--pwfile=${passwordFile}`, ...settings], {
    ...user,
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
  return { folder, binaries, password, user };
}

export function keep({ folder }: Cluster): Keeper {
  const keeper = spawn('sh', ['-c', KEEPER, 'keeper', folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  const ended = new Promise<void>((resolve) => keeper.once('close', () => resolve()));
  keeper.unref();
  // A socket at run time, whatever its type says: it must not keep our process alive.
  (keeper.stdin as unknown as { unref(): void }).unref();
  return {
    end: () => {
      keeper.ref();
      keeper.stdin.end();
      return ended;
    },
  };
}

/** Starts the server; resolves when it has ended. */
export function runServer({ folder, binaries, user }: Cluster, settings: Readonly<Record<string, string>>): Promise<void> {
  const log = openSync(join(folder, 'server.log'), 'a');
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(binaries, 'postgres'), ['-D', join(folder, 'data'), ...options], {
    ...user,
    cwd: folder,
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => resolve());
  });
}

/** The process that all of the server's others belong to. */
export function serverProcess({ folder }: Cluster): number {
  return Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
}

export function logOf({ folder }: Cluster): string {
  return readFileSync(join(folder, 'server.log'), 'utf8');
}
