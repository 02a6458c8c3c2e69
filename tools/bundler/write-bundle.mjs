import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A command that has run for longer than this loads nothing any more, milliseconds. */
const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * Writes a bundle so that commands may start meanwhile, and run on: the parts first, under names that say what is in them; then, at
 * once, the file that names the parts. Parts of earlier bundles stay for a day. `startedAt` becomes the time of the bundle, so that
 * whatever is compiled while it is made is newer.
 */
export function writeBundle({ folder, outputFiles, madeFrom, startedAt }) {
  const entry = join(folder, 'main.js');
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of outputFiles) if (path !== entry) writeFileSync(path, contents);
  writeFileSync(join(folder, 'made-from.json'), JSON.stringify(madeFrom));

  const coming = `${entry}.${process.pid}`;
  writeFileSync(coming, outputFiles.find(({ path }) => path === entry).contents);
  utimesSync(coming, startedAt, startedAt);
  renameSync(coming, entry);

  const present = new Set(['made-from.json', ...outputFiles.map(({ path }) => basename(path))]);
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (!present.has(name) && statSync(file).mtimeMs < startedAt.getTime() - KEPT_FOR_MS) rmSync(file, { force: true });
  }
}
