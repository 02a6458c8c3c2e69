import type { Phrases } from '../phrases.ts';

/** English of the health of accounts, and the list of those messages. */
export const accountsEnglish = {} as const satisfies Phrases;
