import * as z from 'zod';
import { problemOf } from '../test-support/index.ts';
import { parseBody } from './parse-body.ts';

const schema = z.strictObject({
  list: z.array(z.string()),
  word: z.enum(['this', 'that']),
  either: z.union([z.string(), z.boolean()]),
  count: z.number().int().optional(),
  at: z.iso.datetime({ offset: true }).optional(),
  own: z.string({ error: 'Give a name.' }).optional(),
});

const partsOf = (body: unknown) => problemOf(parseBody(schema, body)).errors;

test('what is missing is said to be missing', () => {
  expect(partsOf({})).toEqual(['/list', '/word', '/either'].map((pointer) => ({ pointer, detail: 'is missing' })));
  expect(problemOf(parseBody(schema, undefined)).detail).toBe('The body: is missing.');
});

test('a number and a time are shown as they are to be written; what a schema says itself stays', () => {
  expect(partsOf({ list: [], word: 'this', either: true, count: 1.5, at: 'tomorrow', own: 1, more: 1 })).toEqual([
    { pointer: '/count', detail: 'is not a whole number' },
    { pointer: '/at', detail: 'is not a time such as 2027-01-31T00:00:00Z' },
    { pointer: '/own', detail: 'Give a name.' },
    { pointer: '/more', detail: 'There is no such key here.' },
  ]);
  expect(partsOf({ list: 'x', word: 'other', either: 1 })?.map(({ detail }) => detail)).toEqual([expect.stringContaining('expected array'), expect.stringContaining('"this"|"that"'), expect.anything()]);
});
