import type { InAnotherLanguage } from '../phrases.ts';
import type { deskEnglish } from './english.ts';

/** Vietnamese of the desk of what needs a person. */
export const deskVietnamese: InAnotherLanguage<typeof deskEnglish> = {};
