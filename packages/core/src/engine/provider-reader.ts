import { inject, injectable } from 'tsyringe';
import type { UsableAccount } from '../accounts/account.ts';
import { timestamp, type Clock } from '../model/clock.ts';
import type { Target } from '../model/target.ts';
import type { Ids } from '../ports/ids.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { ProviderReader } from '../ports/provider-reader.ts';
import { CLOCK, IDS, LEDGER } from '../ports/tokens.ts';
import type { Call } from '../provider/call.ts';
import type { ReadOutcome, SearchOutcome, Troubled } from '../provider/outcomes.ts';
import type { SearchQuery } from '../provider/provider.ts';
import { ReadCall } from './engine-call.ts';
import { RateBudget } from './rate-budget.ts';

/** A read is kept for those who ask the same within this time, milliseconds. */
const KEPT_MS = 5_000;

/** A person waits at most this long for a slot, milliseconds. */
const LONGEST_WAIT_MS = 10_000;

/** So many answers are kept at the most. */
const KEPT_ANSWERS = 500;

interface Kept {
  readonly answer: Promise<unknown>;
  readonly until: number;
}

/** Reads for people: in turn within the budget, one call for the same question, kept for a moment. */
@injectable()
export class BudgetedReader implements ProviderReader {
  readonly #kept = new Map<string, Kept>();

  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(IDS) private readonly ids: Ids,
    @inject(RateBudget) private readonly budget: RateBudget,
  ) {}

  readForPerson(account: UsableAccount, target: Target): Promise<ReadOutcome> {
    return this.#once(JSON.stringify(['read', account.id, target.kind, target.id]), () =>
      this.#ask(account, 'read', (call) => account.connection.doRead(target, call)),
    );
  }

  searchForPerson(account: UsableAccount, query: SearchQuery): Promise<SearchOutcome> {
    return this.#once(JSON.stringify(['search', account.id, query]), () =>
      this.#ask<SearchOutcome>(account, 'search', (call) => {
        const search = account.connection.doSearch?.bind(account.connection);
        if (search === undefined) throw new Error('it has no search');
        return search(query, call);
      }),
    );
  }

  #once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const now = this.clock.now();
    const kept = this.#kept.get(key);
    // The key names the question wholly, so what is kept under it is the answer to that question.
    if (kept && kept.until > now) return kept.answer as Promise<T>;
    for (const [other, { until }] of this.#kept) {
      if (until <= now || this.#kept.size >= KEPT_ANSWERS) this.#kept.delete(other);
    }
    const answer = ask();
    this.#kept.set(key, { answer, until: now + KEPT_MS });
    return answer;
  }

  async #ask<T>(account: UsableAccount, operation: string, make: (call: Call) => Promise<T>): Promise<T | Troubled> {
    const state = await this.ledger.reader.budget(await this.budget.nameOf(account));
    const wait = Math.max(state.nextSlotAt, state.blockedUntil ?? 0) - this.clock.now();
    if (wait > LONGEST_WAIT_MS) return this.#busy(operation, wait);
    const patience = new AbortController();
    const over = new AbortController();
    const timer = this.clock.sleep(LONGEST_WAIT_MS, over.signal).then(() => patience.abort());
    const call = new PatientCall({ id: this.ids.next('red'), account, budget: this.budget, signal: patience.signal }, 'person_read');
    try {
      const outcome = await make(call);
      return call.gaveUp ? this.#busy(operation, LONGEST_WAIT_MS) : outcome;
    } catch (error) {
      const message = `the plugin "${account.provider.id}" failed: ${error instanceof Error ? error.message : String(error)}`;
      return { kind: 'trouble', trouble: 'unreadable', message, evidence: { operation, at: timestamp(this.clock.now()), remark: message } };
    } finally {
      over.abort();
      void timer;
    }
  }

  #busy(operation: string, wait: number): Troubled {
    const message = 'the rate limit leaves no room for this read just now';
    const retryAfterMs = Math.max(1_000, Math.ceil(wait));
    return { kind: 'trouble', trouble: 'rate_limited', message, retryAfterMs, evidence: { operation, at: timestamp(this.clock.now()), remark: message } };
  }
}

/** Remembers that a person's patience ended before its turn came. */
class PatientCall extends ReadCall {
  gaveUp = false;

  override async admit(purpose: 'read' | 'write') {
    const admission = await super.admit(purpose);
    if (!admission.admitted && this.signal.aborted) this.gaveUp = true;
    return admission;
  }
}
