import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const kept = readdirSync(here('captures'));

test('every capture that is kept is one of a test', () => {
  const tests = readdirSync(here('.')).filter((file) => file.endsWith('.test.ts')).map((file) => readFileSync(here(file), 'utf8')).join('\n');
  expect(kept.filter((file) => !tests.includes(`'${file.replace(/\.txt$/, '')}'`))).toEqual([]);
});

test('no capture holds what is of one machine or one run only', () => {
  for (const file of kept) {
    const screen = readFileSync(here(`captures/${file}`), 'utf8');
    expect([file, /\/tmp\/|\/home\/|127\.0\.0\.1:(?!40000)/.exec(screen)?.[0]]).toEqual([file, undefined]);
    expect([file, screen.split('\n').map((line) => line.length).filter((length) => length > 140 && !file.includes('coloured'))]).toEqual([file, []]);
  }
});
