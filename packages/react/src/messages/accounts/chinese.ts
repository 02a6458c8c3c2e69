import type { InAnotherLanguage } from '../phrases.ts';
import type { accountsEnglish } from './english.ts';

/** Chinese of the health of accounts. */
export const accountsChinese: InAnotherLanguage<typeof accountsEnglish> = {};
