import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readText, root, trackedFiles } from '../house/tracked-files.ts';
import { CLIENT_SCHEMA, clientSchema } from './client-schema.ts';

const MOST_BYTES = 5_500;

test('the types of the client are those of the API (if not: npm run client)', async () => {
  expect(readText(CLIENT_SCHEMA) === (await clientSchema())).toBe(true);
});

test('the client has a method for every call of the API', () => {
  const groups = trackedFiles().filter((path) => /^packages\/client\/src\/groups\/(?!.*\.test\.)/.test(path));
  const called = new Set(groups.flatMap((path) => [...readText(path).matchAll(/http\.(GET|POST|PUT|PATCH|DELETE)\('([^']+)'/g)].map(([, method, route]) => `${method} ${route}`)));
  // Notifications are sent by providers.
  const forClients = operationsOf(readText(CLIENT_SCHEMA)).filter((operation) => !operation.includes('/notifications'));
  expect([...called].sort()).toEqual(forClients.sort());
});

test(`all of it is at most ${MOST_BYTES} bytes, minified and compressed, and runs in a browser`, async () => {
  const { outputFiles } = await build({ entryPoints: [join(root, 'packages/client/src/index.ts')], conditions: ['@countermand/source'], bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', write: false, logLevel: 'silent' });
  const size = gzipSync(outputFiles[0]?.contents ?? new Uint8Array(MOST_BYTES), { level: 9 }).length;
  console.log(`The client: ${outputFiles[0]?.contents.length} bytes minified, ${size} compressed.`);
  expect(size).toBeLessThanOrEqual(MOST_BYTES);
});

/** Method and path of each operation, as the types have them. */
function operationsOf(schema: string): readonly string[] {
  const paths = schema.slice(schema.indexOf('export interface paths'), schema.search(/^export (?:interface|type) (?:webhooks|components)/m));
  return paths.split(/^ {4}"/m).slice(1).flatMap((part) => {
    const path = part.slice(0, part.indexOf('"'));
    return [...part.matchAll(/^ {8}(get|post|put|patch|delete): operations/gm)].map(([, method]) => `${(method ?? '').toUpperCase()} ${path}`);
  });
}
