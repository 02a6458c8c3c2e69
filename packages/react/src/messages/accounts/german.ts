import type { InAnotherLanguage } from '../phrases.ts';
import type { accountsEnglish } from './english.ts';

/** German of the health of accounts. */
export const accountsGerman: InAnotherLanguage<typeof accountsEnglish> = {};
