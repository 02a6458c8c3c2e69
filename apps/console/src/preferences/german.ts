import type { Localization } from '@countermand/react';
import { de } from '@countermand/react/messages/de';
import { consoleGerman } from '../words/german.ts';

/** German, whole. */
export const german: Localization = { ...de, own: { ...de.own, ...consoleGerman } };
