import type { InAnotherLanguage } from '../phrases.ts';
import type { tableEnglish } from './english.ts';

/** Vietnamese of the table of cancellations. */
export const tableVietnamese: InAnotherLanguage<typeof tableEnglish> = {};
