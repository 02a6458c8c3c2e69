/** Puts the compiled command line into few files: `node tools/bundler/main.mjs`, after the compiler. */
import { build } from 'esbuild';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processWithoutItsGetters } from './process-module.mjs';
import { writeBundle } from './write-bundle.mjs';
import { yogaWithoutFetch } from './yoga-module.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const application = join(root, 'apps/tui');
const folder = join(application, 'bundle');

// What is not bundled is either the same for all who load it, or has no place in a short command.
// The last one is Ink's debugger, which is never there.
const NOT_BUNDLED = ['reflect-metadata', '@countermand/api', 'react-devtools-core'];

// React measures and checks itself unless it is told that nobody works on it.
const VARIABLES = { 'process.env.NODE_ENV': '"production"' };

const startedAt = new Date();
const { outputFiles, metafile } = await build({
  absWorkingDir: application,
  entryPoints: ['dist/main.js'],
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  external: NOT_BUNDLED,
  define: VARIABLES,
  plugins: [processWithoutItsGetters, yogaWithoutFetch],
  banner: { js: "import { createRequire as createRequireHere } from 'node:module';\nconst require = createRequireHere(import.meta.url);" },
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
  write: false,
  logLevel: 'warning',
});
const projects = new Set(Object.keys(metafile.inputs).flatMap((path) => /^(?:\.\.\/\.\.\/packages\/[^/]+\/)?dist\//.exec(path)?.[0] ?? []));
const madeFrom = [...projects].map((project) => relative(folder, join(application, project, 'tsconfig.lib.tsbuildinfo')));
writeBundle({ folder, outputFiles, madeFrom, startedAt });
