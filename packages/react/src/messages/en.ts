import { en as flow } from '@countermand/cancel-flow/messages/en';
import type { Localization } from '../localization/localization.ts';
import { ownEnglish } from './own-english.ts';

/** English. */
export const en: Localization = { locale: 'en', flow, own: ownEnglish };
