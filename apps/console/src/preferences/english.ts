import type { Localization } from '@countermand/react';
import { en } from '@countermand/react/messages/en';
import { consoleEnglish } from '../words/english.ts';
import { withConsole } from './with-console.ts';

/** English, whole. */
export const english: Localization = withConsole(en, consoleEnglish);
