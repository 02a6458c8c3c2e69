import type { LedgerTransaction } from '@countermand/core';
import { aroundCalls } from './around-calls.ts';

/**
 * The life of one change within a group. Its calls run one after the other, even when the caller starts several at once,
 * and none runs after the change has ended: it would land in somebody else's savepoint.
 */
export class ChangeScope {
  readonly transaction: LedgerTransaction;
  #open = true;
  #complete = false;
  #unfinished = 0;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(transaction: LedgerTransaction) {
    this.transaction = aroundCalls(transaction, (call) => this.#enqueue(call));
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** True when every call had been awaited by the time the change ended. */
  get isComplete(): boolean {
    return this.#complete;
  }

  /** Ends the change and waits for calls that nobody awaited. */
  async end(): Promise<void> {
    this.#open = false;
    this.#complete = this.#unfinished === 0;
    await this.#tail;
  }

  #enqueue(call: () => Promise<unknown>): Promise<unknown> {
    if (!this.#open) return Promise.reject(new Error('This ledger transaction has ended. Use it only inside the function given to transact.'));
    // Nearly always the call before this one was awaited: then it need not be chained to it.
    const result = this.#unfinished === 0 ? call() : this.#tail.then(call);
    this.#unfinished += 1;
    this.#tail = result.then(this.#finished, this.#finished);
    return result;
  }

  readonly #finished = (): void => {
    this.#unfinished -= 1;
  };
}
