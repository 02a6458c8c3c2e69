import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

let workspace: string;
const bootstrap = join(import.meta.dirname, '../../bootstrap');

/** A workspace with the real bootstrap and an npm that only writes down how it was called. */
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'countermand-install-'));
  cpSync(bootstrap, join(workspace, 'tools/bootstrap'), { recursive: true });
  writeFileSync(join(workspace, 'package-lock.json'), '{"lock":1}');
  mkdirSync(join(workspace, 'bin'));
  symlinkSync(process.execPath, join(workspace, 'bin/node'));
  fakeNpm('echo "$@" >> calls');
});
afterEach(() => rmSync(workspace, { recursive: true }));

function fakeNpm(script: string): void {
  writeFileSync(join(workspace, 'bin/npm'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

function install(): { status: number | null; stderr: string } {
  const script = "import { main } from './tools/bootstrap/progress.mjs'; import { ensureInstalled } from './tools/bootstrap/install.mjs'; await main(async () => { await ensureInstalled(); return 0; });";
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: workspace,
    env: { PATH: `${join(workspace, 'bin')}:/usr/bin:/bin` },
    encoding: 'utf8',
  });
}

const calls = (): string[] => readFileSync(join(workspace, 'calls'), 'utf8').trimEnd().split('\n');

test('installs once, and again when the lock file changed', () => {
  install();
  expect(install()).toMatchObject({ status: 0, stderr: '' });
  expect(calls()).toEqual(['ci --loglevel=error --no-progress']);

  writeFileSync(join(workspace, 'package-lock.json'), '{"lock":2}');
  expect(install().stderr).toContain('installing the packages');
  expect(calls()).toHaveLength(2);
});

test('installs again after node_modules was removed', () => {
  install();
  rmSync(join(workspace, 'node_modules'), { recursive: true });
  install();
  expect(calls()).toHaveLength(2);
});

test('does not run npm on the Node that npm is about to remove', () => {
  fakeNpm('echo "$PATH" >> calls');
  const inside = join(workspace, 'node_modules/.bin');
  mkdirSync(inside, { recursive: true });
  install();
  expect(calls()[0]).not.toContain(dirname(inside));
});

test('says what to do when npm is missing', () => {
  rmSync(join(workspace, 'bin/npm'));
  const { status, stderr } = spawnSync(process.execPath, [join(workspace, 'tools/bootstrap/start.mjs')], {
    env: { PATH: join(workspace, 'bin') },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('npm was not found');
});

test('says what to do when there is no network', () => {
  fakeNpm('echo "npm error code EAI_AGAIN" >&2; exit 1');
  const { status, stderr } = install();
  expect(status).toBe(1);
  expect(stderr).toContain('Check the network');
  expect(stderr).not.toContain('at ');
});

test('shows what npm said when it failed for another reason', () => {
  fakeNpm('echo "npm error code EUSAGE" >&2; exit 1');
  const { status, stderr } = install();
  expect(status).toBe(1);
  expect(stderr).toContain('npm error code EUSAGE');
});
