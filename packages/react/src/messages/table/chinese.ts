import type { InAnotherLanguage } from '../phrases.ts';
import type { tableEnglish } from './english.ts';

/** Chinese of the table of cancellations. */
export const tableChinese: InAnotherLanguage<typeof tableEnglish> = {};
