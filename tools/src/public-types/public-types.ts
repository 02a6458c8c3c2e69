import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { root } from '../house/tracked-files.ts';

/** Where they are kept, as a path from the repository's root. */
export const TYPES_FOLDER = 'docs/types';

/** What others build on, by package and entry. Whatever changes here changes for them. */
const PUBLIC: Readonly<Record<string, readonly string[]>> = {
  core: ['./provider', './model'],
  'provider-kit': ['.', './testing'],
  client: ['.', './event-stream', './groups'],
  react: ['.', './element'],
  'create-provider': ['.'],
};

/** Made from the HTTP API's document, and compared with it elsewhere. */
const MADE = /\/generated\//;

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly types?: string } | string>>;
}

/** The declarations that each public package shows, without comments, by the name of their file. Reads what was compiled. */
export function publicTypes(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(PUBLIC).map(([name, entries]) => [`${name}.txt`, typesOf(join(root, 'packages', name), entries)]));
}

function typesOf(folder: string, entries: readonly string[]): string {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const files = new Map<string, string>();
  for (const entry of entries) {
    const target = exports[entry];
    if (typeof target === 'object' && target.types !== undefined) collect(resolve(folder, target.types), files);
  }
  return [...files]
    .map(([file, text]) => [relative(join(folder, 'dist'), file).replaceAll('\\', '/'), text] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, text]) => `=== ${path}\n${text}`)
    .join('\n');
}

/** The file and every file of the same package that it names. */
function collect(file: string, files: Map<string, string>): void {
  if (files.has(file) || MADE.test(file)) return;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  files.set(file, ts.createPrinter({ removeComments: true }).printFile(source));
  for (const { fileName } of ts.preProcessFile(source.text).importedFiles) {
    if (fileName.startsWith('.')) collect(resolve(dirname(file), fileName.replace(/\.(?:js|tsx?)$/, '.d.ts')), files);
  }
}
