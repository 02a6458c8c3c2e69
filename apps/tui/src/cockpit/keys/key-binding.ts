import type { SafeText } from '../../text/safe-text.ts';

/** What a key does, as data: `?` and the documentation show the same table that the screens obey. */
export interface KeyBinding {
  /** Names of keys, each of which does it. */
  readonly keys: readonly string[];
  /** In a few words. */
  readonly help: SafeText;
  /** It changes something, so `--readonly` leaves it out. */
  readonly writes?: true;
}

/** The bindings of one place, each under the name of what it does. */
export type KeyBindings = Readonly<Record<string, KeyBinding>>;

/** One function for each binding: a key that nobody listens to does not compile. */
export type KeyHandlers<Bindings extends KeyBindings> = { readonly [Name in keyof Bindings]: () => void };
