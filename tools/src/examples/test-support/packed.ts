import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../house/tracked-files.ts';

/** What a page of somebody else's installs. */
export const EMBEDDED = ['core', 'client', 'cancel-flow', 'react'];

interface Manifest {
  readonly version: string;
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** What the author of a provider installs. */
export const FOR_PROVIDERS = ['core', 'provider-kit'];

/** Packs them as they would be published, into the folder. */
export function packInto(folder: string, packages: readonly string[]): void {
  execFileSync('npm', ['pack', '--silent', '--offline', ...packages.flatMap((name) => ['-w', `packages/${name}`]), '--pack-destination', folder], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
}

/** What a package.json says to install all that was packed. */
export function dependenciesOn(packed: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(packed).map((file) => [packageIn(file), `file:${file}`]));
}

/** The package that is in a file of `npm pack`. */
function packageIn(file: string): string {
  return `@countermand/${/^countermand-(.+)-\d+\.\d+\.\d+\.tgz$/.exec(file)?.[1] ?? ''}`;
}

/**
 * Stands for `npm install`, without a registry: our packages come out of what was packed, and the others, as far as the folder's package.json
 * or one of ours names them, are those of this checkout, in exactly the version that is named.
 */
export function installFromPacked(folder: string, packed: string): void {
  const modules = join(folder, 'node_modules');
  const { dependencies = {}, devDependencies = {} } = manifestOf(folder);
  const wanted = Object.entries({ ...dependencies, ...devDependencies });
  for (const name of readdirSync(packed)) {
    if (!wanted.some(([, from]) => from === `file:${name}`)) throw new Error(`package.json does not install ${name}`);
    const place = join(modules, packageIn(name));
    mkdirSync(place, { recursive: true });
    execFileSync('tar', ['-xzf', join(packed, name), '-C', place, '--strip-components=1']);
    wanted.push(...Object.entries(manifestOf(place).dependencies ?? {}));
  }
  for (const [name, version] of wanted) if (!name.startsWith('@countermand/')) link(name, version, modules);
}

function link(name: string, version: string, modules: string): void {
  const here = join(root, 'node_modules', name);
  const { version: present, bin = {} } = manifestOf(here);
  if (present !== version) throw new Error(`${name} ${version} is wanted; this checkout has ${present}`);
  linkOnce(here, join(modules, name));
  const programs = typeof bin === 'string' ? { [name.split('/').at(-1) ?? name]: bin } : bin;
  for (const [program, file] of Object.entries(programs)) linkOnce(join(here, file), join(modules, '.bin', program));
}

function linkOnce(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    symlinkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
