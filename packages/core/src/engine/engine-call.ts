import type { UsableAccount } from '../accounts/account.ts';
import type { Admission, Call, CallPurpose } from '../provider/call.ts';
import type { Exchange } from '../provider/http.ts';
import type { Urgency } from './budget-pump.ts';
import type { RateBudget } from './rate-budget.ts';

interface CallParts {
  readonly id: string;
  readonly account: UsableAccount;
  readonly budget: RateBudget;
  readonly signal: AbortSignal;
}

/** The engine's side of a `Call`: it knows what the plugin's request really did. */
abstract class EngineCall implements Call {
  readonly id: string;
  readonly signal: AbortSignal;
  /** Every exchange of this call, in order. */
  readonly exchanges: Exchange[] = [];
  /** The 429 is in the ledger once this has resolved. */
  reported: Promise<void> = Promise.resolve();

  constructor(protected readonly parts: CallParts) {
    this.id = parts.id;
    this.signal = parts.signal;
  }

  abstract admit(purpose: CallPurpose): Promise<Admission>;

  observe(exchange: Exchange): void {
    this.exchanges.push(exchange);
    if (exchange.kind !== 'answered') return;
    const { account, budget } = this.parts;
    const report = exchange.status === 429 ? budget.throttled(account, exchange.retryAfterMs) : budget.answered(account);
    // A lost ledger shows at the engine's own next commit; here it must not become an unhandled rejection.
    this.reported = Promise.all([this.reported, report.catch(() => {})]).then(() => {});
  }
}

/** Leave to read: each request waits for its own slot of the budget; no write is admitted. */
export class ReadCall extends EngineCall {
  constructor(
    parts: CallParts,
    private readonly urgency: Urgency,
  ) {
    super(parts);
  }

  async admit(purpose: CallPurpose): Promise<Admission> {
    if (purpose === 'write') return { admitted: false, why: 'this call was made for reading; a read admits no write' };
    const granted = await this.parts.budget.acquire(this.parts.account, this.urgency, this.signal);
    return granted ? { admitted: true } : { admitted: false, why: 'the call was given up before its turn came' };
  }
}

/** Leave for exactly one write, whose slot is in hand and whose attempt is on disk. */
export class WriteCall extends EngineCall {
  /** When the write was let out, milliseconds; from then on it may have taken effect. Undefined: it never was. */
  leftAt: number | undefined;

  constructor(
    parts: CallParts,
    /** `mayLeave` answers why the write must not leave any more: the lane may be lost. */
    private readonly gate: { readonly mayLeave: () => Admission; readonly now: () => number },
  ) {
    super(parts);
  }

  admit(purpose: CallPurpose): Promise<Admission> {
    if (purpose === 'read') return Promise.resolve({ admitted: false, why: 'a write call makes exactly one request, the write' });
    if (this.leftAt !== undefined) return Promise.resolve({ admitted: false, why: 'one attempt is one write; the second was refused' });
    const admission = this.gate.mayLeave();
    if (admission.admitted) this.leftAt = this.gate.now();
    return Promise.resolve(admission);
  }
}
