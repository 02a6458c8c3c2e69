#!/usr/bin/env node
// Committed, because npm links a package's command before anything is built. Must parse on any Node: it says which one is needed.
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import * as nodeModule from 'node:module';
import { chooseProgram } from './choose-program.js';

const OLDEST = [24, 9];
const [major, minor] = process.versions.node.split('.').map(Number);
const program = chooseProgram(process.argv.slice(2));

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  fail(`Countermand needs Node ${OLDEST.join('.')} or newer, and this is ${process.versions.node}. In a checkout, "npx countermand" uses the right one.`);
} else if (program === undefined) {
  fail('Countermand is not built yet. Run "npm run build" in its checkout.');
} else {
  // Compiled code is kept between runs, in a folder that is the user's own: whoever could write there could run code.
  const { XDG_CACHE_HOME: cache } = process.env;
  nodeModule.enableCompileCache?.(join(cache && isAbsolute(cache) ? cache : join(homedir(), '.cache'), 'countermand', 'compiled'));
  // Stack traces name the sources, for whoever asks for stack traces.
  if (process.env.DEBUG) process.setSourceMapsEnabled?.(true);
  await import(program.href);
}

function fail(message) {
  process.stderr.write(`error: ${message}\n`);
  process.exitCode = 1;
}
