import type { Ledger } from '@countermand/core';
import type { ManualClock } from '../manual-clock.ts';

/** A ledger of one test, with the clock it lives by. */
export interface LedgerFixture {
  readonly ledger: Ledger;
  readonly clock: ManualClock;
  /** A second handle on the same database, as another process would have. */
  another(): Promise<Ledger>;
  /** Closes every handle and removes the database. */
  dispose(): Promise<void>;
}

export type OpenFixture = () => Promise<LedgerFixture>;

/** Gives each test a new ledger. */
export function eachWithLedger(open: OpenFixture): () => LedgerFixture {
  let current: LedgerFixture | undefined;
  beforeEach(async () => {
    current = await open();
  });
  afterEach(async () => {
    await current?.dispose();
    current = undefined;
  });
  return () => {
    if (!current) throw new Error('There is a ledger only inside a test.');
    return current;
  };
}
