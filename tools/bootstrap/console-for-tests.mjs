/** Jest's global set-up where tests open the web console: once a run. */
import { ensureConsoleBuilt } from './console.mjs';

export default async function setUp() {
  await ensureConsoleBuilt();
}
