import type { ownEnglish } from './own-english.ts';
import type { InAnotherLanguage } from './phrases.ts';

/** The components' own words, all of them, in one language. */
export type OwnMessages = InAnotherLanguage<typeof ownEnglish>;
