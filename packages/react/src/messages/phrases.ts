import type { Phrase } from '@countermand/cancel-flow';

/** Messages by their names. */
export type Phrases = Readonly<Record<string, Phrase>>;

/** The same messages in another language. One that lacks a key, or has one too many, does not compile. */
export type InAnotherLanguage<English extends Phrases> = { readonly [Key in keyof English]: Phrase };
