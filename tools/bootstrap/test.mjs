/** `npm test`: every test of the workspace. Arguments go to Jest. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { prepare } from './prepare.mjs';
import { main } from './progress.mjs';
import { runNode } from './run.mjs';
import { countTests } from './test-report.mjs';
import { root } from './workspace.mjs';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(root, 'node_modules/jest/bin/jest.js')];

await main(async (args) => {
  await prepare();
  const chosen = args.find((argument) => argument.startsWith('--outputFile='))?.slice('--outputFile='.length);
  const report = chosen ?? join(mkdtempSync(join(tmpdir(), 'countermand-test-')), 'jest.json');
  // Jest does not make the folder.
  mkdirSync(dirname(report), { recursive: true });
  const code = await runNode([...jest, '--json', `--outputFile=${report}`, ...args.filter((argument) => !argument.startsWith('--outputFile='))], { cwd: root });
  if (chosen === undefined) {
    process.stdout.write(`${countTests(report).line}\n`);
    rmSync(dirname(report), { recursive: true });
  }
  return code;
});
