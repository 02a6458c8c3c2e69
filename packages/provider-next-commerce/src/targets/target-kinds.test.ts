import { describe, expect, test } from '@jest/globals';
import { TARGET_KINDS } from './target-kinds.ts';

const parse = (kind: string, text: string) => TARGET_KINDS.find((one) => one.kind === kind)!.parseId(text);
const HOSTILE = ['', ' ', '.', '..', '../..', 'a/b', '%2e%2e', '%2f', 'a?b', 'a#b', 'a\\b', '1'.repeat(300), '１２', '٣', '1\u202e2', '1\n2', '\u0000'];

describe('the id of a fulfilment order', () => {
  test.each([['0', '0'], ['7', '7'], ['007', '7'], ['000', '0'], [' 1001 ', '1001'], ['9007199254740991', '9007199254740991']])('%j is %s', (text, id) => {
    expect(parse('fulfillment_order', text)).toEqual({ ok: true, id });
  });

  test.each([...HOSTILE, '-1', '+1', '1.0', '1e3', '0x10', 'F1', '9007199254740992', '99999999999999999999'])('%j is none', (text) => {
    expect(parse('fulfillment_order', text)).toEqual({ ok: false, problem: expect.stringMatching(/\.$/) });
  });
});

describe('the number of an order', () => {
  test.each(['10234', '007', 'EU-10234', 'A_1.b'])('%s is one, and stays as written', (text) => {
    expect(parse('order', text)).toEqual({ ok: true, id: text });
  });

  test.each([...HOSTILE, '-1', '_1', 'a b', 'ä', 'x'.repeat(65)])('%j is none', (text) => {
    expect(parse('order', text)).toEqual({ ok: false, problem: expect.stringMatching(/\.$/) });
  });
});
