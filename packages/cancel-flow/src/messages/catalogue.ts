import type { en } from './en.ts';
import type { Phrase } from './phrase.ts';

export type MessageKey = keyof typeof en;

/** All messages in one language. One that lacks a key, or has one too many, does not compile. */
export type Catalogue = { readonly [Key in MessageKey]: Phrase };
