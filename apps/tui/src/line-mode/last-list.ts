import { UsageError } from '../cli/usage-error.ts';

/** What a line of a list stands for. */
export type Listed =
  | { readonly kind: 'order'; readonly reference: string }
  | { readonly kind: 'cancellation'; readonly id: string; readonly reference: string }
  | { readonly kind: 'batch'; readonly id: string };

/** The list that was told last: its lines can be named by their numbers. No reference and no id is a number. */
export class LastList {
  #listed: Listed[] = [];

  /** A new list begins. */
  begin(): void {
    this.#listed = [];
  }

  /** Answers the number of the line. */
  add(listed: Listed): number {
    return this.#listed.push(listed);
  }

  /** What a number stands for; undefined for a word that is none. Throws `UsageError` for one that is not in the list. */
  at(word: string): Listed | undefined {
    if (!/^\d{1,6}$/.test(word)) return undefined;
    const listed = this.#listed[Number(word) - 1];
    if (listed) return listed;
    const length = this.#listed.length;
    throw new UsageError(length === 0 ? `There is no list yet that ${word} could be in. find, list, desk and batches tell one.` : `There is no ${word} in the last list: it has 1 to ${length}.`);
  }
}
