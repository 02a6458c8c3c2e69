import type { InAnotherLanguage } from '../phrases.ts';
import type { bulkEnglish } from './english.ts';

/** Vietnamese of bulk uploads and batches. */
export const bulkVietnamese: InAnotherLanguage<typeof bulkEnglish> = {};
