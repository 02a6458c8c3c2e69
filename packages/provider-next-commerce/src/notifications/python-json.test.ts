import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asPythonWrites } from './python-json.ts';

test('JSON is written as Python 3.11 wrote it', () => {
  const compact = '{"é":"naïve ☃ 𝄞 \u007f \u2028 \\"q\\" \\\\ / \\n\\t","n":[1.5,100000000000000000000,-0.0,1e+16,[],{},true,null],"b":1,"a":{"z":1,"y":2}}';
  const written =
    '{"\\u00e9": "na\\u00efve \\u2603 \\ud834\\udd1e \\u007f \\u2028 \\"q\\" \\\\ / \\n\\t", "n": [1.5, 100000000000000000000, -0.0, 1e+16, [], {}, true, null], "b": 1, "a": {"z": 1, "y": 2}}';
  expect(asPythonWrites(compact)).toBe(written);
  expect(asPythonWrites(`\n\t${compact.replaceAll(',', ' ,\r\n')} `)).toBe(written);
  expect(asPythonWrites(written)).toBe(written);
});

test.each(['', ' ', '{', '{"a":1,}', "{'a':1}", 'NaN', '{"a":1}x', '\ufeff{}'])('%j is no JSON', (text) => {
  expect(asPythonWrites(text)).toBeUndefined();
});

test('whatever is written stands for the same, in ASCII, however it was spaced', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 4), (value, indent) => {
      const written = asPythonWrites(JSON.stringify(value, null, indent));
      expect(JSON.parse(written ?? '')).toEqual(JSON.parse(JSON.stringify(value)));
      expect(written).toMatch(/^[ -~]*$/);
      expect(written).toBe(asPythonWrites(JSON.stringify(value)));
    }),
  );
});
