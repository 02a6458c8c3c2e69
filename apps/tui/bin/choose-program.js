// Must parse on any Node, like the command that uses it.
import { readFileSync, statSync } from 'node:fs';

/** These run for long, and load some of their parts late: from files that a new bundle does not take away. */
const LONG_RUNNING = ['serve', 'worker'];

/**
 * The file to run for these words, or undefined where nothing is built. The bundle does the same as the compiled files and starts
 * several times as fast; it counts as long as nothing was compiled after it was made.
 */
export function chooseProgram(words) {
  const compiled = new URL('../dist/main.js', import.meta.url);
  const bundled = new URL('../bundle/main.js', import.meta.url);
  if (!LONG_RUNNING.some((word) => words.includes(word)) && isUpToDate(bundled)) return bundled;
  return changedAt(compiled) === undefined ? undefined : compiled;
}

function isUpToDate(bundled) {
  const madeAt = changedAt(bundled);
  return madeAt !== undefined && madeFrom(bundled).every((file) => !(changedAt(file) >= madeAt));
}

/** What the compiler leaves behind of each project in the bundle. Not there once it is published, and then nothing is compiled either. */
function madeFrom(bundled) {
  try {
    return JSON.parse(readFileSync(new URL('made-from.json', bundled), 'utf8')).map((path) => new URL(path, bundled));
  } catch {
    return [];
  }
}

/** Milliseconds; undefined where there is no such file. */
function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
