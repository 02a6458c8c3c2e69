import type { Phrase } from '@countermand/cancel-flow';
import type { ownEnglish } from './own-english.ts';

export type OwnMessageKey = keyof typeof ownEnglish;

/** The components' own words in one language. One that lacks a key, or has one too many, does not compile. */
export type OwnMessages = { readonly [Key in OwnMessageKey]: Phrase };
