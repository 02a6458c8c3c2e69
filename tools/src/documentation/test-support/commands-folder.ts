import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../house/tracked-files.ts';

const PROGRAM = join(root, 'apps/tui/bin/countermand.js');

/**
 * Commands that stand for the ones a reader has in a checkout: `npx countermand`, `npx node` and `npm start`, on the Node that runs
 * the tests. `npm start` listens on any free port.
 */
export function writeCommands(folder: string): void {
  mkdirSync(folder);
  const node = quoted(process.execPath);
  const program = `${node} ${quoted(PROGRAM)}`;
  const commands: Readonly<Record<string, string>> = {
    npx: `case "$1" in countermand) shift; exec ${program} "$@";; node) shift; exec ${node} "$@";; esac\necho "npx $1 is not for these tests" >&2; exit 127`,
    npm: `case "$1" in start) exec ${program} serve --start --port 0;; esac\necho "npm $1 is not for these tests" >&2; exit 127`,
  };
  for (const [name, script] of Object.entries(commands)) writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
