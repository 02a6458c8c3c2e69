import type { Localization } from '@countermand/react';
import { vi } from '@countermand/react/messages/vi';
import { consoleVietnamese } from '../words/vietnamese.ts';

/** Vietnamese, whole. */
export const vietnamese: Localization = { ...vi, own: { ...vi.own, ...consoleVietnamese } };
