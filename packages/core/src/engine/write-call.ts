import type { Admission, CallPurpose } from '../provider/call.ts';
import type { Exchange } from '../provider/http.ts';
import { EngineCall, type CallParts } from './engine-call.ts';
import { instantOf, type Instant } from './instant.ts';

/** Leave for exactly one write, whose slot is in hand and whose attempt is on disk. */
export class WriteCall extends EngineCall {
  /** When the write was let out; from then on it may have taken effect. Undefined: it never was. */
  left: Instant | undefined;
  /** Why the engine did not let it out, where it did not. */
  heldBack: string | undefined;

  constructor(
    parts: CallParts,
    /** Waits for the write's slot, and answers why it must not leave any more: the lane may be lost. */
    private readonly mayLeave: () => Admission | Promise<Admission>,
  ) {
    super(parts);
  }

  protected async decide(purpose: CallPurpose): Promise<Admission> {
    if (purpose === 'read') return { admitted: false, why: 'a write call makes exactly one request, the write' };
    const second = { admitted: false, why: 'one attempt is one write; the second was refused' } as const;
    if (this.left !== undefined) return second;
    const admission = await this.mayLeave();
    if (this.left !== undefined) return second;
    if (!admission.admitted) {
      this.heldBack = admission.why;
      return admission;
    }
    const left = instantOf(this.parts.clock);
    this.left = left;
    const { mayStillLeave = () => true } = admission;
    return { admitted: true, mayStillLeave: () => this.#isYoung(left) && mayStillLeave() };
  }

  /** It is not let out after its own deadline: whoever takes the lane over counts on that. */
  #isYoung(left: Instant): boolean {
    const { clock, account } = this.parts;
    const now = instantOf(clock);
    return Math.max(now.wall - left.wall, now.monotonic - left.monotonic) < account.profile.timeoutMs;
  }

  /**
   * What became of the one write that was let out; undefined where nobody has told. A request that was refused leave is
   * told of as well: it says nothing about the other one.
   */
  get exchange(): Exchange | undefined {
    return this.exchanges.find((exchange) => exchange.kind !== 'not_sent' || exchange.cause !== 'not_admitted');
  }
}
