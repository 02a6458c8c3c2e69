import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'countermand-postgres-'));
const script = join(import.meta.dirname, '../../bootstrap/postgres.mjs');
const programs = join(folder, 'bin');
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  rmSync(programs, { recursive: true, force: true });
  mkdirSync(programs);
});

function program(name: string, text: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

/** Runs it where only our programs are on the PATH, and no folder of Debian's. */
function ensure(user: number): string {
  const run = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
    const { existsSync } = fs;
    fs.existsSync = (path) => !String(path).startsWith('/usr/lib/postgresql') && existsSync(path);
    syncBuiltinESMExports();
    process.getuid = () => ${user};
    const { ensurePostgres } = await import(${JSON.stringify(script)}); await ensurePostgres();`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', run], { env: { PATH: programs }, encoding: 'utf8' });
  return stderr;
}

test('does nothing where there is one', () => {
  program('initdb', '');
  program('apk', 'echo should not run >&2; exit 1');
  expect(ensure(0)).toBe('');
});

test('installs it by the system’s package manager where it may', () => {
  program('apk', `echo "$@" > ${join(folder, 'called')}`);
  expect(ensure(0)).toMatch(/installing PostgreSQL.*done/s);
});

test('says what follows where it may not, or cannot', () => {
  program('apk', 'echo no network >&2; exit 1');
  expect(ensure(1000)).toMatch(/tests that want one are skipped. Install the package postgresql/);
  expect(ensure(0)).toMatch(/could not be installed.*no network/s);
});
