import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesOf, type Names } from './names.ts';

export interface ProviderSkeleton {
  /** The provider's id: lower-case letters, digits and hyphens. */
  readonly name: string;
  /** `workspace`: a package of the Countermand workspace · `standalone`: a package of its own. */
  readonly kind: 'workspace' | 'standalone';
}

export interface SkeletonFile {
  /** Under the provider's folder. */
  readonly path: string;
  readonly text: string;
}

/** What became of it; `problem` is a sentence for whoever named it. */
export type Skeleton = { readonly ok: true; readonly files: readonly SkeletonFile[] } | { readonly ok: false; readonly problem: string };

const TEMPLATES = fileURLToPath(new URL('../template', import.meta.url));
const SUFFIX = '.template';

/** The files of a provider that has yet to be filled in. Writes nothing. */
export function filesOfProvider({ name, kind }: ProviderSkeleton): Skeleton {
  const names = namesOf(name);
  if (typeof names === 'string') return { ok: false, problem: names };
  const files = ['shared', kind].flatMap((folder) => templatesUnder(join(TEMPLATES, folder)));
  // The test stands beside what it tests, in either kind.
  return { ok: true, files: files.map(({ path, text }) => ({ path: path.endsWith('.test.ts') ? `src/${path}` : path, text: filled(text, names) })) };
}

/** Writes them. Changes no file that is there. */
export function createProvider({ folder, ...skeleton }: ProviderSkeleton & { readonly folder: string }): Skeleton {
  const made = filesOfProvider(skeleton);
  if (!made.ok) return made;
  if (existsSync(folder) && readdirSync(folder).length > 0) return { ok: false, problem: `${folder} is there already, and is not empty: name another folder.` };
  for (const { path, text } of made.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return made;
}

function templatesUnder(folder: string): readonly SkeletonFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(SUFFIX))
    .map(({ parentPath, name }) => ({ path: relative(folder, join(parentPath, name)).slice(0, -SUFFIX.length), text: readFileSync(join(parentPath, name), 'utf8') }));
}

function filled(text: string, { id, displayName, variable }: Names): string {
  return text.replaceAll('__ID__', id).replaceAll('__NAME__', displayName).replaceAll('__VARIABLE__', variable).replaceAll('__CORE__', version);
}

/** All packages of Countermand have one version. */
const { version } = createRequire(import.meta.url)('../package.json') as { readonly version: string };
