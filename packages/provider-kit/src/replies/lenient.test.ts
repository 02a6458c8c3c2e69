import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';
import { lenientBoolean, lenientId, lenientList, lenientNumber, lenientObject, lenientText } from './lenient.ts';

test.each([
  [lenientText, ['a', 5, true, '', null, undefined, {}, Number.NaN], ['a', '5', 'true', '', null, null, null, null]],
  [lenientNumber, [5, '5', ' 4.99 ', '1e2', '-.5', '', 'x', '0x10', null, Infinity], [5, 5, 4.99, 100, -0.5, null, null, null, null, null]],
  [lenientId, [7, 0, 'F1', ' 7 ', '', 1.5, 2 ** 60, null, true], ['7', '0', 'F1', '7', null, null, null, null, null]],
  [lenientBoolean, [true, 1, 'true', false, 0, 'false', 'yes', null], [true, true, true, false, false, false, null, null]],
])('kind %#', (schema, given, expected) => {
  expect(given.map((value) => schema.parse(value))).toEqual(expected);
});

test('in an object, absent is null, and unknown fields stay', () => {
  const schema = lenientObject({ id: lenientId, status: lenientText, lines: lenientList(z.looseObject({ id: lenientId })) });
  expect(schema.parse({ id: 7, later: 1 })).toEqual({ id: '7', status: null, lines: [], later: 1 });
  expect(schema.parse({ id: 7, lines: [{ id: 1 }, null, 'x', { sku: 'a' }] })?.lines).toEqual([{ id: '1' }, { id: null, sku: 'a' }]);
  expect([schema.parse(null), schema.parse(undefined), schema.parse('x'), schema.parse([])]).toEqual([null, null, null, null]);
});

test('none of them ever fails', () => {
  const schema = lenientObject({ id: lenientId, text: lenientText, number: lenientNumber, flag: lenientBoolean, list: lenientList(lenientObject({ id: lenientId })) });
  const fields = fc.record({ id: fc.anything(), text: fc.anything(), number: fc.anything(), flag: fc.anything(), list: fc.anything() }, { requiredKeys: [] });
  fc.assert(fc.property(fc.oneof(fields, fc.anything()), (value) => schema.safeParse(value).success));
});
