import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isHmacOf, isSameSecret } from './proof.ts';

const signed = Buffer.from('{"a":"é"}');
const signature = createHmac('sha256', 'new').update(signed).digest('hex');
const claim = { algorithm: 'sha256', secrets: ['old', 'new'], signed, signature } as const;

describe('a signature', () => {
  test('made with any of the secrets is one, in either case of letters', () => {
    expect([isHmacOf(claim), isHmacOf({ ...claim, signature: signature.toUpperCase() })]).toEqual([true, true]);
  });

  test.each([
    ['of another length', signature.slice(2)],
    ['half a byte short', signature.slice(1)],
    ['with more behind it', `${signature}00`],
    ['that is no hexadecimal', `zz${signature.slice(2)}`],
    ['with a space', ` ${signature}`],
    ['that is empty', ''],
    ['in base64', createHmac('sha256', 'new').update(signed).digest('base64')],
  ])('%s is none', (_what, given) => {
    expect(isHmacOf({ ...claim, signature: given })).toBe(false);
  });

  test('of another secret, another algorithm, or without a secret is none', () => {
    expect(isHmacOf({ ...claim, secrets: ['old'] })).toBe(false);
    expect(isHmacOf({ ...claim, algorithm: 'sha512' })).toBe(false);
    expect(isHmacOf({ ...claim, secrets: [] })).toBe(false);
  });

  test('is good for no other bytes: one flipped bit is enough', () => {
    fc.assert(
      fc.property(fc.nat(signed.length * 8 - 1), (bit) => {
        const flipped = Buffer.from(signed);
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        expect(isHmacOf({ ...claim, signed: flipped })).toBe(false);
      }),
    );
  });
});

test('a secret is the same as itself and nothing else', () => {
  expect([isSameSecret('two', ['one', 'two']), isSameSecret('tw', ['two']), isSameSecret('', ['two']), isSameSecret('two', [])]).toEqual([true, false, false, false]);
});
