import type { Phrases } from '../phrases.ts';

/** English of the table of cancellations, and the list of those messages. */
export const tableEnglish = {} as const satisfies Phrases;
