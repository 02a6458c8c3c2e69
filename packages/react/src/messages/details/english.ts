import type { Phrases } from '../phrases.ts';

/** English of one cancellation, and the list of those messages. */
export const detailsEnglish = {} as const satisfies Phrases;
