import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { OneProcess } from '../test-support/one-process.ts';

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-keys-'));
  writeFileSync(join(folder, 'countermand.config.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => oneProcess.run(words, { cwd: folder });

test('a key is printed once and alone on standard output; the ledger holds only its hash', async () => {
  expect(await run('keys')).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('no keys yet') });
  const made = await run('keys', 'create', 'help desk', '--scope', 'cancellations:write', '--scope', 'cancellations:read');
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^cmd_[\w-]{43}\n$/), stderr: expect.stringContaining('shown only now') });
  const listed = await run('keys');
  expect(listed.stdout).toMatch(/help desk +✔ in force +cancellations:write cancellations:read +all +never +local:/);
  expect(listed.stdout).not.toContain(made.stdout.trim());
  expect(readFileSync(join(folder, 'countermand.db')).includes(made.stdout.trim())).toBe(false);
});

test('a key is revoked, and stays in the list', async () => {
  const { id, secret } = JSON.parse((await run('keys', 'create', 'till', '--scope', 'admin', '--json')).stdout) as { id: string; secret: string };
  expect(secret).toMatch(/^cmd_/);
  expect(await run('keys', 'revoke', id)).toMatchObject({ code: 0, stdout: expect.stringContaining(`${id} "till" was revoked`) });
  expect((await run('keys')).stdout).toMatch(/till +✘ revoked/);
  expect(await run('keys', 'revoke', 'key_none')).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no key "key_none"') });
});

test.each([
  [['keys', 'create', 'x'], /--scope/],
  [['keys', 'create', 'x', '--scope', 'everything'], /--scope.*targets:read/s],
  [['keys', 'create', 'x', '--scope', 'admin', '--account', 'nowhere'], /--account: There is no account "nowhere"/],
  [['keys', 'create', 'x', '--scope', 'admin', '--expires', 'tomorrow'], /--expires: is not a time such as/],
  [['keys', 'create', 'x', '--scope', 'admin', '--expires', '2001-01-01T00:00:00Z'], /--expires: This is in the past/],
  [['keys', 'create', ' ', '--scope', 'admin'], /NAME: /],
])('%j is told what is wrong', async (words, told) => {
  const { code, stdout, stderr } = await run(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(told);
});
