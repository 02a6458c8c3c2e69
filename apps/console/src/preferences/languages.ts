import type { Localization } from '@countermand/react';
import { english } from './english.ts';

/** A language by its own name: who looks for it may not know the present one. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', vi: 'Tiếng Việt', zh: '中文' } as const;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly Language[];

export function isLanguage(text: string | undefined): text is Language {
  return text !== undefined && Object.hasOwn(LANGUAGES, text);
}

/** The first of the reader's languages that there is; else English. */
export function bestLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.split('-', 1)[0]).find(isLanguage) ?? 'en';
}

/** The words of a language: those of the components and those of the console. Only the one that is wanted is loaded. */
export async function loadLanguage(language: Language): Promise<Localization> {
  switch (language) {
    case 'en':
      return english;
    case 'de':
      return (await import('./german.ts')).german;
    case 'vi':
      return (await import('./vietnamese.ts')).vietnamese;
    case 'zh':
      return (await import('./chinese.ts')).chinese;
  }
}
