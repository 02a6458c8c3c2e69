import type { MessageKey } from './catalogue.ts';
import type { en } from './en.ts';

/**
 * What a parameter may be: text of somebody else (data, never markup), a number, an instant to be told as a time of day (`at`) or by its
 * distance from now (`ago`), both RFC 3339, or another message.
 */
export type Value = string | number | { readonly at: string } | { readonly ago: string } | Message;

/** What is to be said, in no language. */
export interface Message {
  readonly key: MessageKey;
  readonly parameters?: Readonly<Record<string, Value>>;
  /** What is said where no catalogue has words for the key, as for one of a later server. Data. */
  readonly otherwise?: string;
}

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type TextOf<Key extends MessageKey> = (typeof en)[Key] extends string ? (typeof en)[Key] : (typeof en)[Key] extends { readonly other: infer Text extends string } ? Text : never;

/** The parameters that a message has. */
export type ParametersOf<Key extends MessageKey> = Readonly<Record<NamesIn<TextOf<Key>>, Value>>;

type Rest<Key extends MessageKey> = [NamesIn<TextOf<Key>>] extends [never] ? [] : [parameters: ParametersOf<Key>];

/** A message with exactly the parameters it has. */
export function say<Key extends MessageKey>(key: Key, ...[parameters]: Rest<Key>): Message {
  return { key, parameters };
}
