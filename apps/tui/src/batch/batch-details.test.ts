import { expect, test } from '@jest/globals';
import { SAMPLE_BATCH } from '../test-support/sample-batch.ts';
import { NO_PAINT } from '../text/paint.ts';
import { batchDetails, batchTable } from './batch-details.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');

test('a batch as a person reads it', () => {
  expect(batchDetails(SAMPLE_BATCH, NOW, NO_PAINT)).toEqual([
    '↑ running  bat_01M802M4APA16S7JWX3YFEAF2K  orders.csv',
    '  stands at   1203 of 99950 settled: 40 … queued, 2 ↑ sending, 1190 ✔ cancelled,',
    '              10 ✘ refused · 3.9/s · about 7 h left',
    '  waiting     98705',
    '  not filed   3',
    '  wrong rows  48',
    '  repeated    2',
    '  reason      fraud',
    '  note        ring',
    '  asked       2026-03-02T08:50:00Z by local:alice',
  ]);
});

test('law 11: what a file was called, and what was noted, does not reach the screen as it is', () => {
  const hostile = '\u001b[2J\u202eorders\u0007\n.csv';
  const lines = [...batchDetails({ ...SAMPLE_BATCH, name: hostile, note: hostile, remark: hostile }, NOW, NO_PAINT), batchTable([{ ...SAMPLE_BATCH, name: hostile }], { paint: NO_PAINT, columns: 80 })];
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  for (const line of lines) expect(line).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});
