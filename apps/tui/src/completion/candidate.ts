/** One thing that may stand where the cursor is. */
export interface Candidate {
  readonly value: string;
  /** What it does; shells that can show it do. */
  readonly description?: string;
}

/** What a shell is told: these words, the beginning of a word that goes on, or the names of files. */
export type Completion =
  | { readonly kind: 'words' | 'beginnings'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'files' };
