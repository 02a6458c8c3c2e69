import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import type { Waker } from '../ports/waker.ts';

/**
 * The waker of a ledger on one machine: a worker takes every lane that is free, work or not, and keeps it, so that others
 * see a living worker. The ledger's own change notices wake it, so there is nothing to hand out and nothing to lose.
 */
@injectable()
export class EveryLane implements Waker {
  readonly assigns = false;

  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
  ) {}

  wake(): void {}

  onWake(): () => void {
    return () => {};
  }

  async lanes(): Promise<readonly string[]> {
    const withWork = await this.ledger.reader.accountsWithWork();
    return [...new Set([...this.accounts.list().map((account) => account.id), ...withWork])];
  }

  giveBack(): Promise<void> {
    return Promise.resolve();
  }

  sweep(): Promise<void> {
    return Promise.resolve();
  }

  livingWorkers(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
