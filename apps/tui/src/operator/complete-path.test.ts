import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { completePath } from './complete-path.ts';
import { completeOperatorCommand } from './read-operator-command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-'));
  mkdirSync(join(folder, 'march'));
  for (const name of ['orders-march.csv', 'orders-may.csv', 'returns.csv', '.hidden', 'march/fraud.csv']) writeFileSync(join(folder, name), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['ret', 'returns.csv'],
  ['ord', 'orders-ma'],
  ['orders-mar', 'orders-march.csv'],
  ['mar', 'march/'],
  ['march/', 'march/fraud.csv'],
  ['.h', '.hidden'],
  ['none', 'none'],
  ['', ''],
  ['none/x', 'none/x'],
])('%j becomes %j', (written, completed) => {
  expect(completePath(`${folder}/${written}`)).toBe(`${folder}/${completed}`);
});

test('Tab completes the path after `file`, and nothing after other commands', () => {
  expect(completeOperatorCommand(`file ${folder}/ret`)).toBe(`file ${folder}/returns.csv`);
  expect(completeOperatorCommand(`find ${folder}/ret`)).toBe(`find ${folder}/ret`);
  expect(completeOperatorCommand('fil')).toBe('file ');
});
