import { expect, test } from '@jest/globals';
import { sentLater } from './sent-later.ts';

const at = (nextActionAt: string) => ({ state: 'scheduled', nextActionAt }) as const;
const ENDS_AT = Date.parse('2026-03-02T09:01:00.000Z');

test('only what is all sent after the time to wait is not waited for', () => {
  expect(sentLater([at('2026-03-02T18:00:00.000Z'), at('2026-03-02T17:00:00.000Z')], ENDS_AT)).toBe('2026-03-02T17:00:00.000Z');
  expect(sentLater([at('2026-03-02T18:00:00.000Z'), at('2026-03-02T09:00:30.000Z')], ENDS_AT)).toBeUndefined();
  expect(sentLater([at('2026-03-02T18:00:00.000Z'), { state: 'queued', nextActionAt: '2026-03-02T18:00:00.000Z' }], ENDS_AT)).toBeUndefined();
  expect(sentLater([], ENDS_AT)).toBeUndefined();
});
