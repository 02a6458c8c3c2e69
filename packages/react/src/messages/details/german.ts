import type { InAnotherLanguage } from '../phrases.ts';
import type { detailsEnglish } from './english.ts';

/** German of one cancellation. */
export const detailsGerman: InAnotherLanguage<typeof detailsEnglish> = {};
