import type { UsableAccount } from '../accounts/account.ts';
import { PluginContractError } from '../errors/plugin-contract-error.ts';
import type { Clock } from '../model/clock.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import type { Admission, Call, CallPurpose } from '../provider/call.ts';
import type { Answered, Exchange } from '../provider/http.ts';
import { HangWatch } from './hang-watch.ts';
import type { RateBudget } from './rate-budget.ts';

export interface CallParts {
  readonly id: string;
  readonly account: UsableAccount;
  readonly budget: RateBudget;
  readonly clock: Clock;
  readonly telemetry: Telemetry;
  readonly signal: AbortSignal;
}

/** A request has its own deadline; a plugin that shows no sign of life for this much longer hangs, milliseconds. */
const HANGS_AFTER_MS = 5_000;

/** The engine's side of a `Call`: it knows what the plugin's requests really did. */
export abstract class EngineCall implements Call {
  readonly id: string;
  readonly signal: AbortSignal;
  readonly telemetry: Telemetry;
  /** Every exchange of this call, in order. */
  readonly exchanges: Exchange[] = [];
  /** The 429 or 401 is in the ledger once this has resolved. */
  reported: Promise<void> = Promise.resolve();
  #isOver = false;
  #waiting = 0;
  #lastSign: number;
  #purpose: CallPurpose = 'read';
  /** When the latest request was let out, monotonic milliseconds. */
  #leftAt: number | undefined;

  constructor(protected readonly parts: CallParts) {
    this.id = parts.id;
    this.telemetry = parts.telemetry;
    this.signal = parts.signal;
    this.#lastSign = parts.clock.monotonic();
  }

  async admit(purpose: CallPurpose): Promise<Admission> {
    if (this.#isOver) return { admitted: false, why: 'this call is over; nothing may leave after it' };
    this.#purpose = purpose;
    this.#waiting++;
    try {
      const admission = await this.decide(purpose);
      if (this.#isOver) return { admitted: false, why: 'this call ended while it waited' };
      if (admission.admitted) this.#leftAt = this.parts.clock.monotonic();
      return admission;
    } finally {
      this.#waiting--;
      this.#lastSign = this.parts.clock.monotonic();
    }
  }

  protected abstract decide(purpose: CallPurpose): Admission | Promise<Admission>;

  observe(exchange: Exchange): void {
    this.#lastSign = this.parts.clock.monotonic();
    this.exchanges.push(exchange);
    this.#tell(exchange);
    if (exchange.kind !== 'answered') return;
    const report = this.#report(exchange);
    // A lost ledger shows at the engine's own next commit; here it must not become an unhandled rejection.
    this.reported = Promise.all([this.reported, report.catch(() => {})]).then(() => {});
  }

  #report({ status, retryAfterMs }: Answered): Promise<void> {
    const { account, budget } = this.parts;
    if (status === 429) return budget.throttled(account, retryAfterMs);
    return status === 401 ? budget.refused(account) : budget.answered(account, status);
  }

  #tell(exchange: Exchange): void {
    const { account, telemetry, clock } = this.parts;
    telemetry.exchanged({
      account: account.id,
      provider: account.provider.id,
      kind: this.#purpose,
      status: exchange.kind === 'answered' ? exchange.status : null,
      durationMs: exchange.kind === 'not_sent' || this.#leftAt === undefined ? null : clock.monotonic() - this.#leftAt,
    });
  }

  /**
   * Runs the plugin's method. Throws what it threw, or that it hangs; waiting for the rate budget is no hanging.
   * When this is over, nothing more is admitted, whatever the plugin still has running.
   */
  async supervise<T>(method: () => Promise<T>): Promise<T> {
    const { account, clock } = this.parts;
    const limit = account.profile.timeoutMs + HANGS_AFTER_MS;
    const hanging = Promise.withResolvers<never>();
    const watched = {
      restMs: () => (this.#waiting > 0 ? limit : this.#lastSign + limit - clock.monotonic()),
      hangs: () => hanging.reject(new PluginContractError(`it gave no sign of life for ${limit} ms`)),
    };
    const watch = HangWatch.of(clock);
    watch.add(watched);
    try {
      const answer = await Promise.race([method(), hanging.promise]);
      await this.reported;
      return answer;
    } finally {
      this.#isOver = true;
      watch.delete(watched);
    }
  }
}
