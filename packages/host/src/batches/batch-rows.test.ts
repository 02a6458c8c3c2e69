import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { BatchRows, type BatchSource } from './batch-rows.ts';

function rows(text: string, more: Partial<BatchSource> = {}): BatchRows {
  return new BatchRows({ format: 'csv', bytes: Readable.from([Buffer.from(text)]), ...more });
}

const read = (batch: BatchRows) => Readable.from(batch).toArray();

test('a table: its rows, and how many lines were blank', async () => {
  const batch = rows('reference\n\nacme:1\n');
  expect(await read(batch)).toEqual([{ line: 3, reference: 'acme:1' }]);
  expect([batch.blankLines, batch.refusal]).toEqual([1, undefined]);
});

test('why it cannot be used is kept', async () => {
  const batch = rows('nonsense\n');
  await expect(read(batch)).rejects.toThrow(/no column "nonsense"/);
  expect(batch.refusal?.message).toMatch(/no column "nonsense"/);
  const large = rows('reference\nacme:1\n', { mostBytes: 10 });
  await expect(read(large)).rejects.toThrow('The upload is larger than 10 bytes. Split it into several batches.');
});

test('an upload that broke off is no refusal of the file', async () => {
  const bytes = (async function* () {
    yield Buffer.from('reference\n');
    throw new Error('aborted');
  })();
  const batch = rows('', { bytes });
  await expect(read(batch)).rejects.toThrow('aborted');
  expect(batch.refusal).toBeUndefined();
});

test('JSON lines: an item each; what is none is a wrong row', async () => {
  const lines = [
    '{"reference":"acme:1","reason":"fraud","expect":{"orderNumber":"A-1"}}',
    '',
    '{"account":"acme","target":{"kind":"order","id":"2"},"note":null}',
    '{"reference":"acme:3","resaon":"fraud"}',
    'nonsense',
    '[]',
    '{"reference":"acme:4","account":"acme"}',
    `"${'x'.repeat(70_000)}"`,
    '{"reference":"acme:5"}',
  ];
  const batch = rows(lines.join('\r\n'), { format: 'json_lines' });
  expect(await read(batch)).toEqual([
    { line: 1, reference: 'acme:1', reason: 'fraud', orderNumber: 'A-1' },
    { line: 3, account: 'acme', kind: 'order', id: '2' },
    { line: 4, problem: expect.stringMatching(/^The line is no item: .*resaon/) },
    { line: 5, problem: 'The line is no item: it is not valid JSON.' },
    { line: 6, problem: expect.stringMatching(/^The line is no item: /) },
    { line: 7, problem: expect.stringMatching(/Name the order once/) },
    { line: 8, problem: 'The line is no item: it is longer than 65536 characters.' },
    { line: 9, reference: 'acme:5' },
  ]);
  expect(batch.blankLines).toBe(1);
});
