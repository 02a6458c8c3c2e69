import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { OneProcess } from '../test-support/one-process.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
  expect((await place.run(['cancel', 'shop:1004'])).code).toBe(0);
});
afterEach(() => place.close());

const inPlace = (name: string) => join(place.folder, name);

test('check: every law has its line, exit 0; what is broken is named with what to do, exit 1', async () => {
  const sound = await place.run(['ledger', 'check']);
  expect(sound.stdout).toContain('✔ law 1   Cancelled only with evidence\n');
  expect(sound.stdout).toContain('✔        The database finds itself sound\n');
  expect(sound.stdout).toMatch(/1 cancellation, 2 attempts, \d+ events: every law is kept\.\n$/);
  expect(sound.code).toBe(0);

  const database = new DatabaseSync(inPlace('countermand.db'));
  database.exec(`UPDATE events SET body = json_set(body, '$.evidence', json('null')) WHERE body LIKE '%"to":"cancelled"%'`);
  database.exec('DROP INDEX cancellations_live');
  database.close();
  const broken = await place.run(['ledger', 'check']);
  expect(broken.stdout).toContain('✘ law 1   Cancelled only with evidence: 1 broken\n');
  expect(broken.stdout).toMatch(/^✘ can_\w{26}: it is confirmed by the answer to our write, and the evidence of event \d+ does not name this order\.\n {4}Do not rely on it/m);
  expect(broken.stdout).toContain('✘ database: index cancellations_live is missing.');
  expect(broken.code).toBe(1);
  const { ok, checks, database: faults } = JSON.parse((await place.run(['ledger', 'check', '--json'])).stdout) as { ok: boolean; checks: { broken: number }[]; database: string[] };
  expect([ok, checks.filter(({ broken: count }) => count > 0).length, faults]).toEqual([false, 1, ['index cancellations_live is missing.']]);
});

test('a backup is restored by putting it in place: what was asked is there, every law is kept', async () => {
  const before = (await place.run(['list', '--json'])).stdout;
  expect(await place.run(['ledger', 'backup', 'copy.db'])).toMatchObject({ code: 0, stdout: expect.stringContaining('copy.db') });
  expect(await place.run(['ledger', 'backup', 'copy.db'])).toMatchObject({ code: 2, stderr: expect.stringContaining('add --force') });
  expect(await place.run(['ledger', 'backup', 'nowhere/copy.db'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Make it first.') });
  expect(await place.run(['ledger', 'backup', 'copy.db', '--force', '--json'])).toMatchObject({ code: 0 });

  for (const name of readdirSync(place.folder).filter((it) => it.startsWith('countermand.db'))) rmSync(inPlace(name));
  renameSync(inPlace('copy.db'), inPlace('countermand.db'));
  renameSync(inPlace('copy.db.salt'), inPlace('countermand.db.salt'));
  expect((await place.run(['list', '--json'])).stdout).toBe(before);
  expect((await place.run(['ledger', 'check'])).code).toBe(0);
});

test('`ledger` alone says what there is', async () => {
  expect(await place.run(['ledger'])).toMatchObject({ code: 2, stderr: expect.stringContaining('backup [options] <file>') });
  expect(await place.run(['ledger', 'mend', '--json'])).toMatchObject({ code: 2, stderr: expect.stringContaining('"code":"invalid_request"') });
});
