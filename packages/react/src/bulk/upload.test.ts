import { expect, test } from '@jest/globals';
import type { BatchItem } from '@countermand/client';
import { problemTable } from './problem-table.ts';
import { uploadOf, type Source } from './upload.ts';

const ONCE = { anew: false };
const file = (text: string, name = 'orders.csv', encoding = ''): Source => ({ kind: 'file', file: new File([text], name), encoding });
const keyOf = async (source: Source, settings = {}, how = ONCE) => (await uploadOf(source, settings, how)).key;

test('the same list filed in the same way has the same key, whatever it is called; any difference makes another', async () => {
  const key = await keyOf(file('acme:1'));
  expect(key).toMatch(/^page-[0-9a-f]{64}$/);
  expect(await keyOf(file('acme:1', 'renamed.csv'))).toBe(key);
  const others = await Promise.all([keyOf(file('acme:2')), keyOf(file('acme:1'), { reason: 'fraud' }), keyOf(file('acme:1', 'orders.csv', 'windows-1252')), keyOf(file('acme:1'), {}, { anew: true })]);
  expect(new Set([key, ...others]).size).toBe(5);
});

test('each upload has a name of its own, which tells its batch from others of the same file', async () => {
  const [first, second] = await Promise.all([uploadOf(file('acme:1'), {}, ONCE), uploadOf(file('acme:1'), {}, ONCE)]);
  expect(first.name).toMatch(/^orders\.csv · \S{8}$/);
  expect(second.name).not.toBe(first.name);
});

test('lines of JSON are sent as such, tables with the character set that was named', async () => {
  const typeOf = async (source: Source) => (await uploadOf(source, {}, ONCE)).body.type;
  expect(await typeOf({ kind: 'text', text: ' {"reference":"acme:1"}' })).toBe('application/x-ndjson');
  expect(await typeOf(file('', 'ORDERS.JSONL'))).toBe('application/x-ndjson');
  expect(await typeOf({ kind: 'text', text: 'acme:1' })).toBe('text/csv; charset=utf-8');
  expect(await typeOf(file('acme:1', 'orders.csv', 'windows-1252'))).toBe('text/csv; charset=windows-1252');
});

test('no cell of the wrong rows is calculated by a spreadsheet', async () => {
  const row = (reference: string): BatchItem => ({ number: 1, line: 7, state: 'invalid', reference, reason: 'fraud', note: null, problem: { code: 'invalid_reference', message: 'Say, "what"?' } });
  const text = await problemTable(['=1+1', ' +1', '\u202f-1', '＝1', 'acme:1'].map(row)).text();
  const cells = text.trim().split('\r\n').slice(1).map((line) => line.split(',')[1]);
  expect(cells).toEqual(["'=1+1", "' +1", "'\u202f-1", "'＝1", 'acme:1']);
  expect(text).toContain('"Say, ""what""?"');
});
