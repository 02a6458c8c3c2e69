import { enOne } from '@countermand/cancel-flow/messages/en-one';
import type { Language } from '../localization/localization.ts';

/** English where no language is given: what a button needs, and no more. */
export const builtInEnglish: Language = { locale: 'en', flow: enOne, own: {} };
