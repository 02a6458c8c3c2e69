import type { InAnotherLanguage } from '../phrases.ts';
import type { tableEnglish } from './english.ts';

/** German of the table of cancellations. */
export const tableGerman: InAnotherLanguage<typeof tableEnglish> = {};
