/** Installs and builds what is missing, and starts nothing. With `--packages` it only installs. */
import { ensureInstalled } from './install.mjs';
import { prepare } from './prepare.mjs';
import { main } from './progress.mjs';

await main(async (args) => {
  await (args.includes('--packages') ? ensureInstalled() : prepare());
  return 0;
});
