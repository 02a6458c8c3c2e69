import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readText, root } from '../house/tracked-files.ts';
import { fencedBlocks } from './fenced-blocks.ts';
import { shellCommands } from './shell-commands.ts';
import { Stage } from './test-support/stage.ts';

const PAGE = 'docs/client.md';
const LONGEST_MS = 120_000;
const stage = new Stage();
const programs = fencedBlocks(readText(PAGE)).filter(({ language }) => language === 'js');
const answers = new Map<string, string>();

beforeAll(() => {
  // What `npm install @countermand/client` would bring.
  mkdirSync(join(stage.folder, 'node_modules/@countermand'), { recursive: true });
  symlinkSync(join(root, 'packages/client'), join(stage.folder, 'node_modules/@countermand/client'));
});

afterAll(() => stage.close());

test.each(shellCommands(readText(PAGE)).map(({ text }) => text))(`${PAGE}: %s`, async (text) => {
  for (const program of programs) {
    const name = /^\/\/ (\S+\.mjs)$/m.exec(program.text)?.[1] ?? '';
    if (text.endsWith(name)) stage.write(name, program.text.replaceAll('127.0.0.1:4000', stage.address ?? ''));
  }
  const finished = await stage.run({ text });
  expect(finished).toMatchObject({ code: 0, stderr: '' });
  answers.set(text, finished.stdout);
}, LONGEST_MS);

test('the programs compile as strict TypeScript', () => {
  const names = [PAGE, 'packages/client/README.md'].flatMap((page) =>
    fencedBlocks(readText(page)).filter(({ language }) => language === 'js').map(({ text, line }) => {
      const name = `${page.replaceAll(/\W/g, '-')}-${line}.mts`;
      stage.write(name, text);
      return name;
    }),
  );
  expect(names).toHaveLength(3);
  const options = ['--noEmit', '--strict', '--noUncheckedIndexedAccess', '--target', 'es2023', '--module', 'nodenext', '--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, ...names], { cwd: stage.folder, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
}, LONGEST_MS);

test('the programs of the page stop the order, and see it stopped', () => {
  expect(programs).toHaveLength(2);
  expect(answers.get('node stop.mjs')).toMatch(/^yes: [^]*\ndemo-next-commerce:1001 cancelled held\n$/);
  expect(answers.get('node watch.mjs')).toMatch(/^1 cancellation\.requested can_\w+ queued\n[^]* cancelled\n$/);
});

test('run again, they stop nothing else: least of all the replacement that is held', async () => {
  await stage.run({ text: 'node stop.mjs' });
  const { items } = (await stage.json('list')) as { readonly items: readonly { readonly reference: string }[] };
  expect(new Set(items.map(({ reference }) => reference))).toEqual(new Set(['demo-next-commerce:1001']));
}, LONGEST_MS);
