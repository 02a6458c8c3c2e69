import type { InAnotherLanguage } from '../phrases.ts';
import type { deskEnglish } from './english.ts';

/** German of the desk of what needs a person. */
export const deskGerman: InAnotherLanguage<typeof deskEnglish> = {};
