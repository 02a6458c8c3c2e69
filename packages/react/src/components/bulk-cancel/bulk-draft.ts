import type { TableSettings } from '@countermand/client';
import type { Source } from '../../bulk/upload.ts';

/** The largest table that the server takes, bytes. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** What a person has filled in. */
export interface BulkDraft {
  readonly file: File | undefined;
  /** A character set; empty: as the file says. */
  readonly encoding: string;
  readonly text: string;
  readonly reason: NonNullable<TableSettings['reason']>;
  readonly note: string;
  readonly refund: boolean;
  readonly notifyCustomer: boolean;
  /** A batch of its own, even where the same list was filed before. */
  readonly anew: boolean;
}

export const NO_DRAFT: BulkDraft = { file: undefined, encoding: '', text: '', reason: 'customer_request', note: '', refund: false, notifyCustomer: false, anew: false };

export type DraftProblem = 'nothing' | 'empty' | 'too_large';

/** Where the orders come from, or why nothing can be checked yet. A file counts more than what was pasted. */
export function sourceOf({ file, encoding, text }: BulkDraft): Source | DraftProblem {
  if (file === undefined) return text.trim() === '' ? 'nothing' : { kind: 'text', text };
  if (file.size === 0) return 'empty';
  return file.size > MOST_BYTES ? 'too_large' : { kind: 'file', file, encoding };
}
