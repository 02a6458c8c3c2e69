import type { InAnotherLanguage } from '../phrases.ts';
import type { detailsEnglish } from './english.ts';

/** Chinese of one cancellation. */
export const detailsChinese: InAnotherLanguage<typeof detailsEnglish> = {};
