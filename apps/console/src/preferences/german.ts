import type { Localization } from '@countermand/react';
import { de } from '@countermand/react/messages/de';
import { consoleGerman } from '../words/german.ts';
import { withConsole } from './with-console.ts';

/** German, whole. */
export const german: Localization = withConsole(de, consoleGerman);
