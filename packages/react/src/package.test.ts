import { expect, test } from '@jest/globals';
import { build, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const source = file('.');

/** What we import of React; what is missing here does not build. */
const REACT: Readonly<Record<string, string>> = {
  react: 'createContext, memo, useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore',
  'react/jsx-runtime': 'Fragment, jsx, jsxs',
  'react-dom': 'flushSync',
  'react-dom/client': 'createRoot',
};

/** Each module of React is imported once, as Vite does; esbuild would repeat what it leaves out in each of a hundred modules. */
const importedOnce: Plugin = {
  name: 'imported-once',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^react(-dom)?(\/.*)?$/ }, ({ path, namespace }) => (namespace === 'once' ? { path, external: true } : { path, namespace: 'once' }));
    onLoad({ filter: /.*/, namespace: 'once' }, ({ path }) => ({ contents: `export { ${REACT[path] ?? ''} } from '${path}';` }));
  },
};

/** Minified and compressed, without React, and without what is loaded only when it is wanted. */
async function sizeOf(program: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: source, loader: 'ts' },
    absWorkingDir: file('../../..'),
    conditions: ['@countermand/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [importedOnce],
    jsx: 'automatic',
    bundle: true,
    splitting: true,
    outdir: 'out',
    metafile: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const { outputs } = metafile;
  const loaded = new Set(Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === '<stdin>'));
  for (const path of loaded) for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement' && next in outputs) loaded.add(next);
  const texts = outputFiles.filter(({ path }) => [...loaded].some((name) => path.endsWith(name))).map(({ contents }) => contents);
  return gzipSync(Buffer.concat(texts), { level: 9 }).length;
}

test('a button, with its dialog, the flow, the client and its English, is small; and so is the whole, without a language', async () => {
  const button = await sizeOf("export { CountermandProvider, CancelOrderButton } from './index.ts';");
  const whole = await sizeOf("export * from './index.ts'; export * from './element.ts';");
  // Half of the button's is the flow, with 2 kB of words of one language; the rest is shared by the client and React.
  expect({ button: button <= 15_000 || button, whole: whole <= 40_000 || whole }).toEqual({ button: true, whole: true });
});

test('what a page does not use, it does not load', async () => {
  const all = await sizeOf("export * from './index.ts';");
  const badge = await sizeOf("export { CancellationStatus } from './index.ts';");
  expect(await sizeOf("import './index.ts';")).toBeLessThan(100);
  expect(badge).toBeLessThan(all / 2);
});

test('each language is an entry of its own, and the element is one', () => {
  const { exports } = JSON.parse(readFileSync(file('../package.json'), 'utf8')) as { exports: Record<string, unknown> };
  expect(Object.keys(exports)).toEqual(['./package.json', '.', './element', './messages/de', './messages/en', './messages/vi', './messages/zh', './styles.css']);
});
