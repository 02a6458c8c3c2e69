import type { InAnotherLanguage } from '../phrases.ts';
import type { deskEnglish } from './english.ts';

/** Chinese of the desk of what needs a person. */
export const deskChinese: InAnotherLanguage<typeof deskEnglish> = {};
