import { describe, expect, test } from '@jest/globals';
import { CANCELLATION_STATES, CONFIRMATIONS, ELIGIBILITY_ANSWERS, FAILURE_CODES, HOLD_STATES, REASON_CODES, REFUSAL_CODES, WARNING_CODES } from '@countermand/core/model';
import type { Catalogue } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Phrase } from './phrase.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

const catalogues: Readonly<Record<string, Catalogue>> = { en, de, vi, zh };

const textsOf = (phrase: Phrase): readonly string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
const namesIn = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe.each(Object.entries(catalogues))('%s', (locale, catalogue) => {
  test('has every message, and none besides', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });

  test('has the same parameters in every form', () => {
    for (const [key, phrase] of Object.entries(catalogue)) {
      const expected = namesIn(textsOf(en[key as keyof typeof en]).at(-1)!);
      for (const text of textsOf(phrase)) expect([key, namesIn(text)]).toEqual([key, expected]);
    }
  });

  test('has every plural form of its language, and no text that is empty', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const phrase of Object.values(catalogue)) {
      if (typeof phrase !== 'string') expect(Object.keys(phrase).sort()).toEqual([...forms].sort());
      for (const text of textsOf(phrase)) expect(text.trim()).not.toBe('');
    }
  });

  test('never has a button that says Cancel', () => {
    const labels = Object.entries(catalogue).filter(([key]) => key.startsWith('action.')).flatMap(([, phrase]) => textsOf(phrase));
    expect(labels.filter((text) => /cancel|abbrechen|stornieren|hủy|取消/i.test(text))).toEqual([]);
  });

  test.each([
    ['state', CANCELLATION_STATES],
    ['means', CANCELLATION_STATES],
    ['refusal', REFUSAL_CODES],
    ['failure', FAILURE_CODES],
    ['warning', WARNING_CODES],
    ['hold', HOLD_STATES],
    ['confirmed', CONFIRMATIONS],
    ['eligibility', ELIGIBILITY_ANSWERS],
    ['reason', REASON_CODES],
  ])('has words for every %s of the model', (group, codes: readonly string[]) => {
    expect(codes.filter((code) => !(`${group}.${code}` in catalogue))).toEqual([]);
  });
});

test.each(['de', 'vi', 'zh'])('%s is translated', (locale) => {
  const same = Object.entries(catalogues[locale]!).filter(([key, phrase]) => JSON.stringify(phrase) === JSON.stringify(en[key as keyof typeof en]));
  expect(same.map(([key]) => key).filter((key) => !['said', 'several.line'].includes(key))).toEqual([]);
});

test('a catalogue that lacks a message does not compile', () => {
  const { 'action.stop_order': _, ...rest } = en;
  // @ts-expect-error one key is missing
  const incomplete: Catalogue = rest;
  expect(incomplete).not.toHaveProperty('action.stop_order');
});
