import type { Phrases } from '../phrases.ts';

/** English of the desk of what needs a person, and the list of those messages. */
export const deskEnglish = {} as const satisfies Phrases;
