import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import type { BatchItemView } from '@countermand/core/model';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { REPORT_COLUMNS, writeBatchReport } from './write-batch-report.ts';

const ITEM: BatchItemView = { number: 1, line: 2, state: 'waiting', reference: 'acme:1', reason: 'fraud', note: null };

async function report(items: readonly BatchItemView[]): Promise<string> {
  return (await Readable.from(writeBatchReport(Readable.from(items))).toArray()).join('');
}

function read(text: string): readonly Record<string, string>[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}

test('it has its columns, and a line for every row', async () => {
  const text = await report([
    ITEM,
    {
      ...ITEM,
      line: 3,
      state: 'filed',
      cancellation: {
        id: 'can_1', account: 'acme', provider: 'p', target: { kind: 'order', id: '2' }, reference: 'acme:2', orderNumber: 'A-2', state: 'cancelled', reason: 'fraud', note: null,
        confirmedBy: 'response', replacement: { target: { kind: 'order', id: '22' }, status: 'on_hold', hold: 'held' }, providerStatus: { before: null, after: null },
        attempts: 1, requesters: [], createdAt: 'x', updatedAt: 'x', settledAt: '2026-03-02T09:00:00.000Z', warnings: [],
      },
    },
    { ...ITEM, line: 4, state: 'invalid', reference: '=nonsense', problem: { code: 'invalid_reference', message: '"=nonsense", they say,\nhas no account.' } },
  ]);
  expect(text.startsWith(`\ufeff${REPORT_COLUMNS.join(',')}\r\n2,acme:1,,waiting,`)).toBe(true);
  expect(read(text)).toMatchObject([
    { line: '2', reference: 'acme:1', state: 'waiting', code: '', reason: 'fraud' },
    { line: '3', reference: 'acme:2', order_number: 'A-2', state: 'cancelled', confirmed_by: 'response', replacement: '22', hold: 'held', cancellation: 'can_1', settled_at: '2026-03-02T09:00:00.000Z' },
    { line: '4', reference: "'=nonsense", state: 'invalid', code: 'invalid_reference', message: '"=nonsense", they say,\nhas no account.' },
  ]);
});

test('whatever stands in the rows, the table has as many and no cell is calculated', async () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string().map((text) => `=${text}`), fc.constantFrom('a,b', '"', '\r\n', "','"));
  const item = fc.record({ reference: cell, note: cell, message: cell }).map(({ reference, note, message }): BatchItemView => ({ ...ITEM, reference, note, problem: { code: 'invalid_reference', message } }));
  await fc.assert(
    fc.asyncProperty(fc.array(item, { maxLength: 450 }), async (items) => {
      const rows = read(await report(items));
      expect(rows).toHaveLength(items.length);
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(REPORT_COLUMNS);
        for (const text of Object.values(row)) expect(text.normalize('NFKC')).not.toMatch(/^[\s\p{C}]*[=+\-@]/u);
      }
    }),
    { numRuns: 50 },
  );
});
