import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const source = file('.');

/** Minified and compressed, without React. */
async function sizeOf(program: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: source, loader: 'ts' },
    absWorkingDir: file('../../..'),
    conditions: ['@countermand/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client'],
    jsx: 'automatic',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

test('a button, with its dialog, the flow, the client and one language, is small; and so is the whole', async () => {
  const button = await sizeOf("export { CountermandProvider, CancelOrderButton } from './index.ts';");
  const whole = await sizeOf("export * from './index.ts'; export * from './element.ts';");
  // Half of the button's is the flow, with 2 kB of words of one language; the rest is shared by the client and React.
  expect({ button: button <= 15_850 || button, whole: whole <= 40_000 || whole }).toEqual({ button: true, whole: true });
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
