/** `npm start`: the server with its configuration, or the demo where there is none. */
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { main } from './progress.mjs';
import { runNode } from './run.mjs';
import { root } from './workspace.mjs';

await main(async (args) => {
  await prepare();
  return runNode([join(root, 'apps/tui/bin/countermand.js'), 'serve', '--start', ...args]);
});
