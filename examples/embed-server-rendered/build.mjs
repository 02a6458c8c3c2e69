import { build } from 'esbuild';

/** What browsers load: a script for each kind of page, and the styles. */
await build({
  entryPoints: ['page/hydrate.tsx', 'page/element.ts', 'page/styles.css'],
  outdir: 'out/public',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
});

/** The server; packages stay what they are. */
await build({ entryPoints: ['server/main.ts'], outfile: 'out/server.js', bundle: true, format: 'esm', platform: 'node', target: 'node20', jsx: 'automatic', packages: 'external' });
