import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonTrap } from './json-traps.ts';

test.each([
  '{"a":1,"a":2}',
  '{"a":1,"\\u0061":2}',
  '{ "x" : [ { "b" : "}" , "c" : "\\"b\\"" , "b" : null } ] }',
  '[{"a":{"b":1}},{"a":{"b":{"k":[],"k":[]}}}]',
])('one of two values would be lost: %s', (text) => {
  expect(jsonTrap(text)).toMatch(/^the key "(a|b|k)" is written twice in one object$/);
});

test.each(['{"a":{"a":{"a":"a"}},"b":["a","a"],"c":"a"}', '["a","a"]', '"a"', '{}', '[{"a":1},{"a":1}]', '{"a,\\"b":1,"b":2}'])('nothing is wrong with %s', (text) => {
  expect(jsonTrap(text)).toBeUndefined();
});

test('what is nested without end is refused', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  expect(jsonTrap(nested(32))).toBeUndefined();
  expect(jsonTrap(nested(33))).toBe('it is nested more than 32 levels deep');
});

test('no text that a program makes of its values is a trap', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 1), (text, space) => jsonTrap(JSON.stringify(JSON.parse(text), null, space)) === undefined));
});
