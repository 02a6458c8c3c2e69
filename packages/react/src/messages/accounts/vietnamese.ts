import type { InAnotherLanguage } from '../phrases.ts';
import type { accountsEnglish } from './english.ts';

/** Vietnamese of the health of accounts. */
export const accountsVietnamese: InAnotherLanguage<typeof accountsEnglish> = {};
