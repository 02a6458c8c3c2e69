import { format, type Message, type Phrase, type Value } from '@countermand/cancel-flow';
import { baseEnglish } from '../messages/base/english.ts';
import { useCountermand } from '../provider/countermand-context.ts';
import type { Language } from './localization.ts';
import { once } from './once.ts';
import { withoutTurns } from './without-turns.ts';

/** What is said, in the language of the page. Plain text. */
export interface Phrasing<Key extends string = never> {
  readonly locale: string;
  /** A message of the flow. `now` in milliseconds since 1970, for what is told by its distance from it. */
  readonly say: (message: Message, now?: number) => string;
  /** A message of the components. */
  readonly own: (key: Key | keyof typeof baseEnglish, parameters?: Readonly<Record<string, Value>>, now?: number) => string;
}

const NONE = {};

/** For all components of a page: some hundred words, which are not copied for each row of a table. */
const phrasingIn = once(({ locale, flow, own, timeZone }: Language) =>
  once((english: Readonly<Record<string, Phrase>>): Phrasing<string> => {
    // The components' phrases are formatted as those of the flow are: by key, from one catalogue.
    const whole = { ...baseEnglish, ...english, ...flow, ...own };
    const say = (message: Message, now?: number) => withoutTurns(format(whole, message, { locale, timeZone, now }));
    // What a newer server tells of may have no words here: then there are none, and the page stays.
    return { locale, say, own: (key = '', parameters, now) => say({ key, parameters } as unknown as Message, now) };
  }),
);

/** The words of the flow, those of the button, and those of the component that gives its English. */
export function usePhrases<Key extends string = never>(english: { readonly [Each in Key]: Phrase } = NONE as { readonly [Each in Key]: Phrase }): Phrasing<Key> {
  return phrasingIn(useCountermand().localization)(english);
}
