import { en as flow } from '@countermand/cancel-flow/messages/en';
import type { Localization } from '../localization/localization.ts';

/** English where no language is given: each component brings its own words, so that no page loads those of others. */
export const builtInEnglish: Localization = { locale: 'en', flow, own: {} };
