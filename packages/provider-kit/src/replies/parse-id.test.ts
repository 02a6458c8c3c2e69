import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseIntegerId, parseOpaqueId } from './parse-id.ts';

const HOSTILE_IDS = ['', ' ', '.', '..', '../..', 'a/b', 'a\\b', '%2e%2e', '%2f', 'a?b', 'a#b', 'a b', 'x'.repeat(300), '٣', '１２', '\u202e7', '7\u0000', '7\n8', '😀'];

describe('an integer id', () => {
  test.each([['7', '7'], ['007', '7'], ['0', '0'], ['000', '0'], [' 10234 ', '10234'], ['9007199254740991', '9007199254740991'], ['0009007199254740991', '9007199254740991']])('%j is %j', (text, id) => {
    expect(parseIntegerId(text)).toEqual({ ok: true, id });
  });

  test.each([...HOSTILE_IDS, '-1', '+1', '1.0', '1e3', '0x10', '1_000', '9007199254740992', '99999999999999999999'])('%j is none', (text) => {
    const parsed = parseIntegerId(text);
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('is exact in JSON', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(5), (number, zeros) => {
        expect(parseIntegerId('0'.repeat(zeros) + String(number))).toEqual({ ok: true, id: String(number) });
      }),
    );
  });
});

describe('an opaque id', () => {
  const anything = parseOpaqueId({ pattern: /.*/gs, maxLength: 100, example: 'F1' });

  test.each(HOSTILE_IDS.filter((id) => id !== '٣' && id !== '１２' && id !== '😀'))('%j is none, whatever the pattern says', (text) => {
    expect(anything(text).ok).toBe(false);
  });

  test('matches as a whole, every time, and may be made canonical', () => {
    const parse = parseOpaqueId({ pattern: /[a-z]+\d|z/gi, maxLength: 10, example: 'F1', canonical: (id) => id.toUpperCase() });
    expect([parse('f1'), parse(' F1 '), parse('z')]).toEqual([{ ok: true, id: 'F1' }, { ok: true, id: 'F1' }, { ok: true, id: 'Z' }]);
    expect([parse('f1x').ok, parse('1f1').ok, parse('fz').ok]).toEqual([false, false, false]);
    expect(parse('aaaaaaaaaaaa1')).toEqual({ ok: false, problem: 'An id has at most 10 characters; this one has 13.' });
    expect(parse('?')).toEqual({ ok: false, problem: '"?" is not an id such as F1.' });
  });
});
