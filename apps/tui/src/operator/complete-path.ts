import { readdirSync, type Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import { homePath } from '../batch/open-orders-file.ts';

/** What Tab makes of the beginning of a path: as far as all that begin so agree. Hidden files are left out unless asked for. */
export function completePath(written: string): string {
  const ends = written === '' || written.endsWith('/');
  const begun = ends ? '' : basename(written);
  const folder = ends ? written : written.slice(0, written.length - begun.length);
  const names = namesIn(folder === '' ? '.' : homePath(folder)).filter((name) => name.startsWith(begun) && (begun !== '' || !name.startsWith('.')));
  const common = names.reduce<string | undefined>((shared, name) => (shared === undefined ? name : sharedStart(shared, name)), undefined);
  return common === undefined ? written : `${folder}${common}`;
}

/** With a slash behind a folder; none where they cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map(shownName);
  } catch {
    return [];
  }
}

function shownName(entry: Dirent): string {
  return entry.isDirectory() ? join(entry.name, '/') : entry.name;
}

function sharedStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}
