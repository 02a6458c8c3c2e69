import type { Admission, CallPurpose } from '../provider/call.ts';
import type { Urgency } from './waiting-line.ts';
import { EngineCall, type CallParts } from './engine-call.ts';

/** One read is at most so many requests: lists have pages, but a plugin that turns pages for ever is stopped. */
const MOST_REQUESTS = 100;

/** Leave to read: each request waits for its own slot of the budget; no write is admitted. */
export class ReadCall extends EngineCall {
  /** The ledger, and with it the budget, could not be used. The plugin is told no, and is not to blame. */
  lostLedger: { readonly error: unknown } | undefined;
  #requests = 0;

  constructor(
    parts: CallParts,
    private readonly urgency: Urgency,
  ) {
    super(parts);
  }

  protected async decide(purpose: CallPurpose): Promise<Admission> {
    if (purpose === 'write') return { admitted: false, why: 'this call was made for reading; a read admits no write' };
    if (++this.#requests > MOST_REQUESTS) return { admitted: false, why: `one read makes at most ${MOST_REQUESTS} requests` };
    try {
      return (await this.slot()) ? { admitted: true } : { admitted: false, why: 'the call was given up before its turn came' };
    } catch (error) {
      this.lostLedger = { error };
      return { admitted: false, why: 'the ledger cannot be used' };
    }
  }

  protected slot(signal = this.signal): Promise<boolean> {
    return this.parts.budget.acquire(this.parts.account, this.urgency, signal);
  }
}
