#!/usr/bin/env node
import { resolve } from 'node:path';
import { createProvider } from './create-provider.ts';
import { nodeProblem } from './node-problem.ts';

const USAGE = 'Usage: npm create @countermand/provider NAME [FOLDER]\nMakes the skeleton of a provider in FOLDER (default: countermand-provider-NAME).';

const tooOld = nodeProblem(process.versions.node);
const [name, folder = `countermand-provider-${name ?? ''}`, ...others] = process.argv.slice(2);
if (tooOld !== undefined) {
  process.stderr.write(`${tooOld}\n`);
  process.exitCode = 1;
} else if (name === undefined || name.startsWith('-') || others.length > 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = name === '--help' ? 0 : 2;
} else {
  const created = createProvider({ name, folder: resolve(folder), kind: 'standalone' });
  if (created.ok) {
    process.stdout.write(`Made ${created.files.length} files in ${folder}.\nNext: cd ${folder}, npm install (its README says of what, until the packages are in a registry), fill in steps 1 to 9 in src/provider.ts and src/simulator.ts, and npm test until it is green.\n`);
  } else {
    process.stderr.write(`${created.problem}\n`);
    process.exitCode = 2;
  }
}
