import type { LedgerTransaction } from '@countermand/core';

/** One change, as it is run on a transaction. */
export type Run = (transaction: LedgerTransaction) => Promise<unknown>;

/** What became of a change. `alone`: it has to be run by itself, after the others; nothing of it was kept. */
export type Ran =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'alone' };

/** Runs the changes of a group at once, where each question to the database costs a round trip. */
export interface Together {
  /** Answers in the order given. Throws when the database failed to answer one of them. */
  run(changes: readonly Run[]): Promise<readonly Ran[]>;
  /** Sends what they changed; resolves when the database has taken it, and rejects when it refused a row. */
  write(): Promise<void>;
  /** True when the error means that the database is lost, and not that it refused a row. */
  isLoss(error: unknown): boolean;
}
