import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cacheFolder } from './cache-folder.ts';
import { recallChecked, rememberChecked, type CheckedFileKey } from './checked-file.ts';

let folder: string;
let key: CheckedFileKey;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-peek-'));
  key = { file: join(folder, 'countermand.config.json'), program: 'one build', environment: { XDG_CACHE_HOME: join(folder, 'cache') } };
  writeFileSync(key.file, '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the note as a process would that began long after the file was written. */
function remember(ledger: string): void {
  const began = Object.getOwnPropertyDescriptor(performance, 'timeOrigin');
  Object.defineProperty(performance, 'timeOrigin', { value: Date.now() + 60_000, configurable: true });
  rememberChecked(key, ledger);
  if (began) Object.defineProperty(performance, 'timeOrigin', began);
  else Reflect.deleteProperty(performance, 'timeOrigin');
}

test('what was checked is remembered for this file and this program, in a folder of the user’s own', () => {
  expect(recallChecked(key)).toBeUndefined();
  remember('/srv/ledger.db');
  expect(recallChecked(key)).toBe('/srv/ledger.db');
  expect(recallChecked({ ...key, program: 'another build' })).toBeUndefined();
  expect(recallChecked({ ...key, file: join(folder, 'other.json') })).toBeUndefined();
  expect(readdirSync(cacheFolder(key.environment))).toHaveLength(1);
});

test('a file that was written since is unknown, even with the same time and length', () => {
  remember('/srv/ledger.db');
  const before = new Date(1_000_000_000_000);
  utimesSync(key.file, before, before);
  expect(recallChecked(key)).toBeUndefined();
  remember('/srv/ledger.db');
  writeFileSync(key.file, '{ ');
  utimesSync(key.file, before, before);
  expect(recallChecked(key)).toBeUndefined();
});

test('a file that was written while the process ran is not remembered: it may be another one than was read', () => {
  rememberChecked(key, '/srv/ledger.db');
  expect(recallChecked(key)).toBeUndefined();
});

test('a note that is not one is no note, and where none can be written nothing is lost', () => {
  remember('/srv/ledger.db');
  const [name = ''] = readdirSync(cacheFolder(key.environment));
  const note = join(cacheFolder(key.environment), name);
  writeFileSync(note, readFileSync(note, 'utf8').slice(0, 20));
  expect(recallChecked(key)).toBeUndefined();
  rmSync(join(folder, 'cache'), { recursive: true });
  writeFileSync(join(folder, 'cache'), 'a file in the way');
  expect(() => remember('/srv/ledger.db')).not.toThrow();
  rmSync(join(folder, 'cache'));
  mkdirSync(join(folder, 'cache'));
});
