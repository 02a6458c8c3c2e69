import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scanJson } from './scan-json.ts';

test('finds a key given twice in one object, however it is spelt, and not in two', () => {
  expect(scanJson('{"status":"cancelled","status":"open"}').ok).toBe(false);
  expect(scanJson('{"a":[{"b":1,"x":{}, "b" :2}]}').ok).toBe(false);
  expect(scanJson('{"id":1,"\\u0069d":2}').ok).toBe(false);
  expect(scanJson('[{"a":1},{"a":{"a":"a"}},"a","a"]').ok).toBe(true);
  expect(scanJson('{"a":"\\"b\\":","b":"{\\\\"}').ok).toBe(true);
});

test('counts nesting outside of strings', () => {
  expect(scanJson('['.repeat(64) + ']'.repeat(64)).ok).toBe(true);
  expect(scanJson('['.repeat(65) + ']'.repeat(65)).ok).toBe(false);
  expect(scanJson('{"a":'.repeat(65)).ok).toBe(false);
  expect(scanJson(`"${'['.repeat(100)}"`).ok).toBe(true);
});

test('sees __proto__ as a key only', () => {
  expect(scanJson('{"__proto__":{}}')).toEqual({ ok: true, hasProto: true });
  expect(scanJson('{"a":"__proto__"}')).toEqual({ ok: true, hasProto: false });
});

test('lets every document through that a serialiser made of shallow data', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 8 }), (text) => scanJson(text).ok));
});

test('never throws, and ends, on any text', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', 'a', ' ', '\u0000') }), (text) => scanJson(text) !== undefined));
});
