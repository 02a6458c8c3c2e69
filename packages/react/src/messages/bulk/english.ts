import type { Phrases } from '../phrases.ts';

/** English of bulk uploads and batches, and the list of those messages. */
export const bulkEnglish = {} as const satisfies Phrases;
