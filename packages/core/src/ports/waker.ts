/**
 * Hands lanes to workers. It only decides who tries a lane, and when: the lease in the ledger alone says who may work it,
 * and everything a waker knows can be rebuilt from the ledger.
 */
export interface Waker {
  /** True: it hands lanes out one by one and wants them back. False: every worker takes each free lane and keeps it. */
  readonly assigns: boolean;
  /** After a commit that made work for this account. Never throws and is not waited for; a wake-up that is lost only delays. */
  wake(account: string): void;
  /** From now on a worker of this process wants lanes; `listener` is called when `lanes` has changed. Answers how to end it. */
  onWake(listener: () => void): () => void;
  /** The accounts whose lanes this process is to work now. A lane that it holds and that is not among them is to be given back. */
  lanes(): Promise<readonly string[]>;
  /**
   * The lane is not worked here any more: it is drained, it was asked back, or another holder has it until `notBefore`
   * (milliseconds). What is left in it is handed out again when it falls due.
   */
  giveBack(account: string, notBefore?: number): Promise<void>;
  /** Compares what is handed out with the ledger and makes good what is missing. */
  sweep(): Promise<void>;
  /** How many workers live on this ledger; undefined where their leases tell. */
  livingWorkers(): Promise<number | undefined>;
  /** Sends what is still to be said. Lanes are given back first. */
  close(): Promise<void>;
}
