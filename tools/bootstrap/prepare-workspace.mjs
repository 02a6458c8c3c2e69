/** Installs and builds what is missing, and starts nothing. */
import { prepare } from './prepare.mjs';
import { main } from './progress.mjs';

await main(async () => {
  await prepare();
  return 0;
});
