/** Installs and builds what is missing; `npm start` and `npm test` begin with it. */
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

export async function prepare() {
  await ensureInstalled();
  await ensureBuilt();
}
