import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from './workspace.mjs';

const isTest = (name) => /\.test\.tsx?$/.test(name) || name === 'test-support';

/** Paths, sizes and times of files: reading them costs milliseconds, asking a compiler costs seconds. */
export function fingerprint(paths) {
  const lines = paths.map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  });
  return hash(lines.join('\n'));
}

/** The settings of a project, in its folder itself. */
export function settingsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
}

/** All files under it, but tests. */
export function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !isTest(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}
