import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'countermand-chromium-'));
const script = join(import.meta.dirname, '../../bootstrap/chromium.mjs');
const programs = join(folder, 'bin');
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  rmSync(programs, { recursive: true, force: true });
  mkdirSync(programs);
});

function program(name: string, text: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

/** Runs it where only our programs are on the PATH. */
function ensure(user: number, environment: Readonly<Record<string, string>> = {}): string {
  const run = `process.getuid = () => ${user}; const { ensureChromium } = await import(${JSON.stringify(script)}); await ensureChromium();`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', run], { env: { PATH: programs, ...environment }, encoding: 'utf8' }).stderr;
}

test('does nothing where there is one, by its name or by CHROMIUM', () => {
  program('apk', 'echo should not run >&2; exit 1');
  expect(ensure(0, { CHROMIUM: '/opt/chromium' })).toBe('');
  program('google-chrome', '');
  expect(ensure(0)).toBe('');
});

test('installs it by the system’s package manager where it may, and says what follows where it may not', () => {
  program('apk', `echo "$@" > ${join(folder, 'called')}`);
  expect(ensure(0)).toMatch(/installing Chromium.*done/s);
  expect(ensure(1000)).toMatch(/no Chromium on this machine: the tests that want one are skipped. Install the package chromium/);
});
