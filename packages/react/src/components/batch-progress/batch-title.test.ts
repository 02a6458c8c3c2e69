import { expect, test } from '@jest/globals';
import { batchTitle } from './batch-title.ts';

const words = { own: (key: string, parameters: object) => JSON.stringify([key, parameters]), time: (at: string) => `at ${at}` } as unknown as Parameters<typeof batchTitle>[1];
const titled = (name: string | null) => batchTitle({ id: 'bat_1', name, rows: { total: 12, accepted: 12, duplicate: 0, invalid: 0 }, createdAt: '2026-01-01T11:52:00Z' }, words);

test('a pasted list goes by its size and time, a file by its name, and what has neither by its id', () => {
  expect([titled('ed3423c6'), titled('monday.csv · ed3423c6'), titled(null)]).toEqual(['["batch.pasted",{"count":12,"time":"at 2026-01-01T11:52:00Z"}]', 'monday.csv · ed3423c6', 'bat_1']);
});
