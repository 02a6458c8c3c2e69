import type { Catalogue } from '@countermand/cancel-flow';
import type { OwnMessages } from '../messages/own-messages.ts';

/** A language, whole. `@countermand/react/messages/de` and its like are some; spread one to change single words. */
export interface Localization {
  /** A BCP 47 language tag: for numbers, times and plural forms. */
  readonly locale: string;
  /** What the confirm-and-stop flow says. */
  readonly flow: Catalogue;
  /** What the components say beside it. Of what is left out, only the words of the button are said in English. */
  readonly own: Partial<OwnMessages>;
  /** Default: where the page runs. */
  readonly timeZone?: string;
}

/** The same as a page has it: what is missing is brought by whoever says it. */
export type Language = Omit<Localization, 'flow'> & { readonly flow: Partial<Catalogue> };
