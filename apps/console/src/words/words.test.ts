import { expect, test } from '@jest/globals';
import { consoleChinese } from './chinese.ts';
import { consoleEnglish } from './english.ts';
import { consoleGerman } from './german.ts';
import { consoleVietnamese } from './vietnamese.ts';

const parametersOf = (phrase: unknown) => [...JSON.stringify(phrase).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** The same word in two languages. */
const SAME = ['Live'];

test.each([
  ['German', consoleGerman],
  ['Vietnamese', consoleVietnamese],
  ['Chinese', consoleChinese],
])('%s says all that English says, with the same parameters, and in its own words', (_language, words) => {
  expect(Object.keys(words)).toEqual(Object.keys(consoleEnglish));
  for (const [key, phrase] of Object.entries(words)) {
    const english: unknown = consoleEnglish[key as keyof typeof consoleEnglish];
    expect([key, [...new Set(parametersOf(phrase))]]).toEqual([key, [...new Set(parametersOf(english))]]);
    if (!SAME.includes(String(english))) expect([key, phrase]).not.toEqual([key, english]);
  }
});
