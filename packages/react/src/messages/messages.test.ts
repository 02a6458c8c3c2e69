import { expect, test } from '@jest/globals';
import { de } from './de.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

const parametersOf = (phrase: unknown) => [...new Set([...JSON.stringify(phrase).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

test.each([de, vi, zh])('$locale says all that English says, with the same parameters, and in its own words', ({ own }) => {
  expect(Object.keys(own)).toEqual(Object.keys(en.own));
  for (const [key, phrase] of Object.entries(own)) {
    const english = en.own[key as keyof typeof en.own];
    expect([key, parametersOf(phrase)]).toEqual([key, parametersOf(english)]);
    expect([key, phrase]).not.toEqual([key, english]);
  }
});

test('what the components say, the flow does not say under the same name', () => {
  expect(Object.keys(en.own).filter((key) => key in en.flow)).toEqual([]);
});
