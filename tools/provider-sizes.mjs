/** `npm run sizes:providers`: what each provider of the workspace takes to write, tests and simulators apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../packages', import.meta.url));
const IGNORED = /(^|\/)(dist|out-tsc|node_modules)(\/|$)/;

const rows = readdirSync(packages)
  .filter((name) => name.startsWith('provider-') && name !== 'provider-kit')
  .map((name) => {
    const folder = join(packages, name);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => relative(folder, join(parentPath, file)).replaceAll(sep, '/'))
      .filter((path) => !IGNORED.test(path));
    const sources = files.filter((path) => /^src\/.*\.tsx?$/.test(path) && !/\.test\.|test-support|__fixtures__/.test(path));
    const simulator = sources.filter((path) => path.includes('simulator'));
    const lines = (paths) => paths.reduce((sum, path) => sum + readFileSync(join(folder, path), 'utf8').split('\n').length - 1, 0);
    const own = sources.filter((path) => !simulator.includes(path));
    return { provider: name.slice('provider-'.length), 'all files': files.length, 'source files': own.length, 'source lines': lines(own), 'simulator files': simulator.length, 'simulator lines': lines(simulator) };
  });
console.table(rows);
