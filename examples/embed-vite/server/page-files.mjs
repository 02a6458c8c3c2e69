import { readFileSync, readdirSync } from 'node:fs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/**
 * The built page, by path: what is not in the folder cannot be asked for.
 * @param {URL} folder
 */
export function pageFiles(folder) {
  /** @type {Map<string, { headers: Record<string, string>, body: Buffer }>} */
  const files = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (type) files.set(name === 'index.html' ? '/' : `/${name.replaceAll('\\', '/')}`, { headers: { 'Content-Type': type }, body: readFileSync(new URL(name, folder)) });
  }
  return files;
}
