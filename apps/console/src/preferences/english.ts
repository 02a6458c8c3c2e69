import type { Localization } from '@countermand/react';
import { en } from '@countermand/react/messages/en';
import { consoleEnglish } from '../words/english.ts';

/** English, whole. */
export const english: Localization = { ...en, own: { ...en.own, ...consoleEnglish } };
