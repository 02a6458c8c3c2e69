import type { ReferenceAnswer } from '@countermand/client';

/** An order that a reference means. */
export interface KnownOrder {
  readonly asked: string;
  readonly reference: string;
  readonly orderNumber: string | null;
}

/** What the references mean. */
export interface SortedAnswers {
  /** Each order once. */
  readonly known: readonly KnownOrder[];
  /** Named more than once, in other words. */
  readonly repeated: readonly KnownOrder[];
  readonly wrong: readonly { readonly asked: string; readonly detail: string }[];
}

export function sortedAnswers(answers: readonly ReferenceAnswer[]): SortedAnswers {
  const seen = new Set<string>();
  const sorted = { known: [] as KnownOrder[], repeated: [] as KnownOrder[], wrong: [] as { asked: string; detail: string }[] };
  for (const { asked, reference, orderNumber = null, problem } of answers) {
    if (reference === undefined) {
      sorted.wrong.push({ asked, detail: problem?.detail ?? '' });
      continue;
    }
    sorted[seen.has(reference) ? 'repeated' : 'known'].push({ asked, reference, orderNumber });
    seen.add(reference);
  }
  return sorted;
}
