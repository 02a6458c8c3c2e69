import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import type { BatchRow } from '@countermand/core';
import { BatchFileError } from '../batch-file-error.ts';
import { readTable } from './read-table.ts';

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncIterable<Uint8Array> {
  let position = 0;
  for (let index = 0; position < bytes.length; index++) {
    const end = position + (sizes[index % sizes.length] ?? 1);
    yield bytes.subarray(position, end);
    position = end;
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });
const read = (bytes: Uint8Array, pieces: readonly number[]): Promise<BatchRow[]> => Readable.from(readTable({ bytes: cut(bytes, pieces) })).toArray();

/** Text as a person may write it, and trimmed as every cell is. */
const note = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll(/[\p{Cc}\ufffd]/gu, ' ').trim())
  .filter((text) => text !== '');
const noteWithLines = fc.array(note, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const row = fc.record({ reference: fc.stringMatching(/^[a-z][a-z0-9-]{0,9}:[A-Z0-9,;"' -]{0,12}[A-Z0-9]$/), note: fc.option(noteWithLines, { nil: undefined }) });

test('any table that a library writes is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), sizes, async (rows, delimiter, end, pieces) => {
      const text = stringify(rows.map(({ reference, note: written }) => [reference, written ?? '']), { header: true, columns: ['reference', 'note'], delimiter, record_delimiter: end, quote_record_delimiter: true });
      const entries = await read(Buffer.from(text), pieces);
      expect(entries.map(({ line: _, ...entry }) => entry)).toEqual(
        rows.map(({ reference, note: written }) => ({ reference, ...(written !== undefined && { note: written }) })),
      );
    }),
    { numRuns: 300 },
  );
});

test('the line of every row is the line it begins on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'), sizes, async (rows, end, pieces) => {
      const quoted = rows.map(({ reference, note: written = '' }) => `"${reference.replaceAll('"', '""')}","${written.replaceAll('"', '""').replaceAll('\n', end)}"`);
      const lines: number[] = [];
      let line = 2;
      for (const text of quoted) {
        lines.push(line);
        line += text.split(end).length;
      }
      expect((await read(Buffer.from(['reference,note', ...quoted].join(end)), pieces)).map((entry) => entry.line)).toEqual(lines);
    }),
    { numRuns: 200 },
  );
});

test('any bytes are rows, or one refusal; and however they are cut, the same', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(fc.constantFrom('reference', 'note', 'acme:1', ',', ';', '"', '""', '\n', '\r', '\r\n', '#', ' ', '\u0000', 'é', '\ufeff', 'sep='), { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''))),
    fc.array(fc.constantFrom('acme:1', ',', '"', '\n', 'x'), { maxLength: 60 }).map((parts) => Buffer.from(`reference,note\n${parts.join('')}`)),
  );
  const outcome = (content: Uint8Array, pieces: readonly number[]) =>
    read(content, pieces).catch((error: unknown) => {
      expect(BatchFileError.isInstance(error)).toBe(true);
      return (error as BatchFileError).message;
    });
  await fc.assert(
    fc.asyncProperty(bytes, sizes, async (content, pieces) => {
      expect(await outcome(content, pieces)).toEqual(await outcome(content, [content.length + 1]));
    }),
    { numRuns: 1_000 },
  );
});
