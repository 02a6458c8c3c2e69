import type { InAnotherLanguage } from '../phrases.ts';
import type { detailsEnglish } from './english.ts';

/** Vietnamese of one cancellation. */
export const detailsVietnamese: InAnotherLanguage<typeof detailsEnglish> = {};
