import type { InAnotherLanguage } from '../phrases.ts';
import type { bulkEnglish } from './english.ts';

/** Chinese of bulk uploads and batches. */
export const bulkChinese: InAnotherLanguage<typeof bulkEnglish> = {};
