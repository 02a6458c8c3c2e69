import type { InAnotherLanguage } from '../phrases.ts';
import type { bulkEnglish } from './english.ts';

/** German of bulk uploads and batches. */
export const bulkGerman: InAnotherLanguage<typeof bulkEnglish> = {};
