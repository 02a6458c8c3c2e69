/** `npm test`: every test of the workspace. Arguments go to Jest. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { ensurePostgres } from './postgres.mjs';
import { main, say, SetUpError } from './progress.mjs';
import { runNode } from './run.mjs';
import { countTests } from './test-report.mjs';
import { root } from './workspace.mjs';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(root, 'node_modules/jest/bin/jest.js')];

/** Many tests start processes, all of the same code: it is compiled once, not by each of them. */
const environment = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/countermand/compiled') };

await main(async (args) => {
  await ensureInstalled();
  await ensurePostgres();
  await ensureChromium();
  const isBuilt = await tryToBuild();
  const chosen = args.find((argument) => argument.startsWith('--outputFile='))?.slice('--outputFile='.length);
  const report = chosen ?? join(mkdtempSync(join(tmpdir(), 'countermand-test-')), 'jest.json');
  // Jest does not make the folder.
  mkdirSync(dirname(report), { recursive: true });
  const code = await runNode([...jest, '--json', `--outputFile=${report}`, ...args.filter((argument) => !argument.startsWith('--outputFile='))], { cwd: root, environment });
  if (chosen === undefined) {
    process.stdout.write(`${countTests(report, isBuilt ? 0 : 1).line}\n`);
    rmSync(dirname(report), { recursive: true });
  }
  return isBuilt ? code : 1;
});

/** Most tests run from source and say more about a broken build than the compiler does. */
async function tryToBuild() {
  try {
    await ensureBuilt();
    return true;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(`${error.message} The tests run all the same, but the run counts as failed.`);
    return false;
  }
}
