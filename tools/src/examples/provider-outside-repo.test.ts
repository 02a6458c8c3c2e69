import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import { runPage } from '../documentation/test-support/run-page.ts';
import { Stage } from '../documentation/test-support/stage.ts';
import { readText, root, trackedFiles } from '../house/tracked-files.ts';
import { dependenciesOn, FOR_PROVIDERS, installFromPacked, packInto } from './test-support/packed.ts';

const EXAMPLE = 'examples/provider-outside-repo';
const PAGE = `${EXAMPLE}/README.md`;
const [, variable = '', token = ''] = /^export (\w+)=(\S+)$/m.exec(readText(PAGE)) ?? [];
const stage = new Stage({ [variable]: token });

beforeAll(() => {
  cpSync(join(root, EXAMPLE), stage.folder, { recursive: true });
  // Nothing of the repository is in reach of the folder but what was packed.
  const packed = join(stage.folder, 'packed');
  mkdirSync(packed);
  packInto(packed, FOR_PROVIDERS);
  const { version } = JSON.parse(readText('node_modules/zod/package.json')) as { readonly version: string };
  stage.write('package.json', JSON.stringify({ type: 'module', dependencies: { ...dependenciesOn(packed), zod: version } }));
  installFromPacked(stage.folder, packed);
}, 60_000);

afterAll(() => stage.close());

runPage(PAGE, () => stage, {
  // The page's port may be in use here.
  'npx countermand doctor': () => {
    writeFileSync(join(stage.folder, 'countermand.config.json'), readText(`${EXAMPLE}/countermand.config.json`).replace('127.0.0.1:4747', stage.address ?? ''));
  },
});

test('what it stopped is stopped, by the record of its own simulator', async () => {
  const { items } = (await stage.json('list')) as { items: readonly CancellationView[] };
  expect(items).toMatchObject([
    { reference: 'boat:9', provider: 'paperboat', state: 'refused', refusal: { code: 'rejected_by_provider' } },
    { reference: 'boat:7', provider: 'paperboat', state: 'cancelled', confirmedBy: 'response', attempts: 1 },
  ]);
  const writes = (await (await fetch(`http://${stage.address}/_simulator/writes`)).json()) as readonly { targetId: string; tookEffect: boolean }[];
  expect(writes.map(({ targetId, tookEffect }) => ({ targetId, tookEffect }))).toEqual([
    { targetId: '7', tookEffect: true },
    { targetId: '9', tookEffect: false },
  ]);
});

test('its types are those of the interface', () => {
  const options = ['--ignoreConfig', '--noEmit', '--allowJs', '--checkJs', '--strict', '--noUncheckedIndexedAccess', '--skipLibCheck', '--target', 'es2024', '--module', 'nodenext', '--types', 'node'];
  const files = trackedFiles().filter((path) => path.startsWith(EXAMPLE) && path.endsWith('.mjs'));
  const compiler = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, ...files], { cwd: root, env: { ...process.env, NODE_OPTIONS: '' }, encoding: 'utf8' });
  expect(compiler.stdout).toBe('');
  expect(compiler.status).toBe(0);
}, 60_000);

test('law 12: no file of the program knows of it', () => {
  const knowing = trackedFiles().filter((path) => /^(packages|apps)\//.test(path) && /paperboat/i.test(readText(path)));
  expect(knowing).toEqual([]);
});
