import { enOne } from '@countermand/cancel-flow/messages/en-one';
import type { Language } from '../localization/localization.ts';

/** English where no language is given: each component brings its own words, so that no page loads those of others. */
export const builtInEnglish: Language = { locale: 'en', flow: enOne, own: {} };
