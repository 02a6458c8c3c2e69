import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian's packages keep the servers, a folder for each version. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`: from the PATH, by `pg_config`, or where Debian puts them. Undefined where there is none. */
export function findPostgres(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const hasServer = (folder: string) => folder !== '' && ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)));
  return (environment.PATH ?? '').split(delimiter).find(hasServer) ?? [configuredFolder(environment), ...debianFolders()].find(hasServer);
}

function configuredFolder(environment: NodeJS.ProcessEnv): string {
  const { status, stdout } = spawnSync('pg_config', ['--bindir'], { env: environment, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

/** Newest first. */
function debianFolders(): string[] {
  if (!existsSync(DEBIAN_FOLDER)) return [];
  return readdirSync(DEBIAN_FOLDER)
    .sort((left, right) => Number(right) - Number(left))
    .map((version) => join(DEBIAN_FOLDER, version, 'bin'));
}
