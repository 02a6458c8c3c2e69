import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;

/** The real command, with programs that only say which of them runs. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-program-'));
  cpSync(join(import.meta.dirname, '../../bin'), join(folder, 'bin'), { recursive: true });
  file('package.json', '{ "type": "module" }', 1);
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(path: string, content: string, second: number): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
  utimesSync(join(folder, path), second, second);
}

function compiled(second: number): void {
  file('dist/main.js', 'console.log("compiled")', second);
  file('dist/tsconfig.lib.tsbuildinfo', '', second);
}

function bundled(second: number): void {
  file('bundle/main.js', 'console.log("bundled")', second);
  file('bundle/made-from.json', '["../dist/tsconfig.lib.tsbuildinfo"]', second);
}

function run(...words: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'bin/countermand.js'), ...words], {
    env: { HOME: folder, XDG_CACHE_HOME: folder },
    encoding: 'utf8',
  });
  return { said: stdout.trim(), stderr, status };
}

test('a bundle that was made last is what runs', () => {
  compiled(100);
  bundled(101);
  expect(run('list').said).toBe('bundled');
});

test.each([100, 101])('a bundle does not hide what was compiled at the same time or later', (second) => {
  bundled(100);
  compiled(second);
  expect(run('list').said).toBe('compiled');
});

test('as published, without what the compiler leaves behind, the bundle runs', () => {
  compiled(200);
  bundled(100);
  rmSync(join(folder, 'dist/tsconfig.lib.tsbuildinfo'));
  expect(run('list').said).toBe('bundled');
  rmSync(join(folder, 'bundle/made-from.json'));
  expect(run('list').said).toBe('bundled');
});

test.each(['serve', 'worker'])('%s runs from files that no new bundle takes away', (command) => {
  compiled(100);
  bundled(101);
  expect(run('--json', command).said).toBe('compiled');
});

test('without a bundle the compiled files run, and without those it says what to do', () => {
  compiled(100);
  expect(run('list').said).toBe('compiled');
  rmSync(join(folder, 'dist'), { recursive: true });
  expect(run('list')).toMatchObject({ said: '', status: 1, stderr: expect.stringContaining('npm run build') });
});
