import type { Localization } from '@countermand/react';
import { vi } from '@countermand/react/messages/vi';
import { consoleVietnamese } from '../words/vietnamese.ts';
import { withConsole } from './with-console.ts';

/** Vietnamese, whole. */
export const vietnamese: Localization = withConsole(vi, consoleVietnamese);
