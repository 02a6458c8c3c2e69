import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { BatchFileError } from '@countermand/host';
import { openBatchFile } from './batch-file.ts';
import type { BatchFlags } from './batch-flags.ts';

const NO_FLAGS = { wait: true } satisfies BatchFlags;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-batch-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('a table is handed on byte by byte, in the character set that it was said to have', async () => {
  const content = Buffer.from('reference,note\nacme:1,K\u00f6ln\n', 'latin1');
  const file = await openBatchFile(written('orders.csv', content), 'orders.csv', { ...NO_FLAGS, encoding: 'windows-1252' });
  expect(file).toMatchObject({ name: 'orders.csv', format: 'csv', characterSet: 'windows-1252', items: [], settings: {} });
  const reading = file.read();
  expect(await buffer(reading.bytes)).toEqual(content);
  expect(reading.digest()).toBe(createHash('sha256').update(content).digest('hex'));
  expect(await Readable.from(file.read(reading.digest()).rows).toArray()).toEqual([{ line: 2, reference: 'acme:1', note: 'K\u00f6ln' }]);
});

test('a table that has changed since it was checked does not come to an end', async () => {
  const path = written('orders.csv', 'acme:1\n');
  const file = await openBatchFile(path, 'orders.csv', NO_FLAGS);
  const checked = file.read();
  await buffer(checked.bytes);
  written('orders.csv', 'acme:2\n');
  await expect(buffer(file.read(checked.digest()).bytes)).rejects.toBeInstanceOf(BatchFileError);
});

test('a JSON file has its items and what holds for all of them, as a program would post it', async () => {
  const file = await openBatchFile(written('orders.json', '{"reason":"fraud","items":[{"reference":"acme:1"}]}'), 'orders.json', NO_FLAGS);
  expect(file).toMatchObject({ format: 'json', settings: { reason: 'fraud' }, items: [{ reference: 'acme:1' }] });
  const reading = file.read();
  expect(JSON.parse((await buffer(reading.bytes)).toString())).toEqual({ reason: 'fraud', items: [{ reference: 'acme:1' }] });
});
