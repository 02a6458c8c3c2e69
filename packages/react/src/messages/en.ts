import { en as flow } from '@countermand/cancel-flow/messages/en';
import type { Localization } from '../localization/localization.ts';
import { ownEnglish } from './own-english.ts';

/** English, whole: for every component beside the button, and to change words of it. */
export const en: Localization & { readonly own: typeof ownEnglish } = { locale: 'en', flow, own: ownEnglish };
