import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { problemParts } from './problem-parts.ts';

const schema = z.strictObject({ list: z.array(z.strictObject({ id: z.string() })).optional(), 'a/b~c': z.number().optional() });

function partsOf(value: unknown) {
  return problemParts(schema.safeParse(value).error?.issues ?? []);
}

test('a wrong value is pointed at, with its key escaped', () => {
  expect(partsOf({ list: [{ id: 'x' }, { id: 1 }], 'a/b~c': 'no' }).map((part) => part.pointer)).toEqual(['/list/1/id', '/a~1b~0c']);
});

test('each unknown key is pointed at itself', () => {
  expect(partsOf({ state: 'cancelled', list: [{ id: 'x', confirmedBy: 'me' }] })).toEqual([
    { pointer: '/list/0/confirmedBy', detail: 'is not known here' },
    { pointer: '/state', detail: 'is not known here' },
  ]);
});

test('a wrong whole has the empty pointer', () => {
  expect(partsOf(null)).toEqual([{ pointer: '', detail: expect.any(String) }]);
});

test('a body made of faults is not answered with all of them', () => {
  const body = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`${'k'.repeat(500)}${index}`, 1]));
  const parts = partsOf(body);
  expect(parts).toHaveLength(50);
  expect(Math.max(...parts.map((part) => part.pointer.length))).toBeLessThanOrEqual(101);
});
