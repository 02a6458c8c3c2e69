import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isNotHeld, isRefused, isStopped } from '../test-support/fates.ts';
import type { Finished } from '../test-support/run-countermand.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace();
  // A configuration that was written just now is not yet taken as known.
  await pause(1_100);
});
afterEach(() => place.close());

async function stop(reference: string, ...words: readonly string[]): Promise<string> {
  return (JSON.parse((await place.run(['cancel', reference, '--json', ...words])).stdout) as { id: string }).id;
}

const long = (id: string): Promise<Finished> => place.run(['--json', 'show', id]);

/** Whether a command opened the ledger for work: that makes what is missing beside it. */
async function opening(run: () => Promise<Finished>): Promise<Finished & { readonly opened: boolean }> {
  const salt = join(place.folder, 'countermand.db.salt');
  rmSync(salt, { force: true });
  const finished = await run();
  return { ...finished, opened: existsSync(salt) };
}

test('a cancellation that is settled is shown from the ledger alone, to the byte as ever, with its exit code', async () => {
  for (const [number, happens, code] of [['1001', isStopped, 0], ['1002', isRefused, 5], ['1006', isNotHeld, 6]] as const) {
    happens(place, number);
    const id = await stop(`shop:${number}`);
    const expected = await long(id);
    expect(await opening(() => place.run(['show', id, '--json']))).toEqual({ ...expected, code, opened: false });
    expect(await opening(() => place.run(['show', id, '--json', '--config', 'countermand.config.json']))).toEqual({ ...expected, opened: false });
  }
});

test('what is under way, and what is not there, is left to the whole program', async () => {
  const id = await stop('shop:1001', '--no-wait');
  const shown = await opening(() => place.run(['show', id, '--json']));
  expect([shown.opened, shown.code, JSON.parse(shown.stdout)]).toMatchObject([true, 6, { state: 'queued', worker: 'none' }]);
  expect(shown.stdout).toBe((await long(id)).stdout);
  expect(await place.run(['show', 'can_01M802M4APA16S7JWX3YFEAF2K', '--json'])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('not_found') });
});

test('a configuration that has changed is read again: its warnings and its errors are told', async () => {
  const id = await stop('shop:1001');
  await place.run(['show', id, '--json']);
  place.configure({ settings: { token: 'written-into-the-file' } });
  const warned = await place.run(['show', id, '--json']);
  expect([warned.code, warned.stderr]).toEqual([0, expect.stringMatching(/^warning: .*is written into the file/)]);
  expect((await place.run(['show', id, '--json'])).stderr).toBe(warned.stderr);
  place.configure({ settings: { frobnicate: true } });
  expect(await place.run(['show', id, '--json'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('frobnicate') });
  place.configure({});
  expect(await place.run(['show', id, '--json'])).toMatchObject({ code: 0, stderr: '' });
});
