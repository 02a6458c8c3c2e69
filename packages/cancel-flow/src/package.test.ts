import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function bundle(entry: string) {
  const { outputFiles, metafile } = await build({ absWorkingDir: file('../../..'), entryPoints: [file(entry)], conditions: ['@countermand/source'], bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', metafile: true, write: false, logLevel: 'silent' });
  const inputs = Object.entries(Object.values(metafile.outputs)[0]!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { size: gzipSync(outputFiles[0]!.contents, { level: 9 }).length, inputs: inputs.map(([path]) => path) };
}

test('it is small, runs in browsers, and brings nothing but itself and the model', async () => {
  const { size, inputs } = await bundle('index.ts');
  expect(size).toBeLessThanOrEqual(8_150);
  expect(inputs.filter((path) => !/^packages\/(cancel-flow|core\/src\/model)\//.test(path))).toEqual([]);
});

test('machine and controller alone are smaller, and so is each language', async () => {
  expect((await bundle('controller/create-cancel-flow.ts')).size).toBeLessThanOrEqual(4_600);
  for (const language of ['en', 'de', 'vi', 'zh']) {
    const { size, inputs } = await bundle(`messages/${language}.ts`);
    expect(size).toBeLessThanOrEqual(3_200);
    expect(inputs.filter((path) => !path.startsWith('packages/cancel-flow/src/messages/'))).toEqual([]);
  }
});

test('each language is an entry of its own, and of English the words for one order, which are in every page', () => {
  const { exports } = JSON.parse(readFileSync(file('../package.json'), 'utf8')) as { exports: Record<string, unknown> };
  expect(Object.keys(exports)).toEqual(['./package.json', '.', './messages/de', './messages/en', './messages/en-one', './messages/en-several', './messages/vi', './messages/zh']);
});
