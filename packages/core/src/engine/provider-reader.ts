import { inject, injectable } from 'tsyringe';
import type { UsableAccount } from '../accounts/account.ts';
import { timestamp, type Clock } from '../model/clock.ts';
import type { Target } from '../model/target.ts';
import type { Ids } from '../ports/ids.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Logger } from '../ports/logger.ts';
import type { ProviderReader } from '../ports/provider-reader.ts';
import { SILENT_TELEMETRY, type Telemetry } from '../ports/telemetry.ts';
import { CLOCK, IDS, LEDGER, LOGGER, TELEMETRY } from '../ports/tokens.ts';
import type { ReadOutcome, SearchOutcome, Troubled } from '../provider/outcomes.ts';
import type { SearchQuery } from '../provider/provider.ts';
import { AnswerCache } from './answer-cache.ts';
import { askOverNetwork, type Question } from './ask-over-network.ts';
import { readAnswer, searchAnswer } from './plugin-answers.ts';
import { LONGEST_WAIT_MS, PatientCall } from './patient-call.ts';
import { RateBudget, slotLimit } from './rate-budget.ts';

type Asked<T> = Pick<Question<T | Troubled>, 'operation' | 'doing' | 'answer'>;

/** Reads for people: in turn within the budget, one call for the same question, kept for a moment. */
@injectable()
export class BudgetedReader implements ProviderReader {
  readonly #answers: AnswerCache;

  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(IDS) private readonly ids: Ids,
    @inject(LOGGER) private readonly logger: Logger,
    @inject(RateBudget) private readonly budget: RateBudget,
    @inject(TELEMETRY, { isOptional: true }) private readonly telemetry: Telemetry = SILENT_TELEMETRY,
  ) {
    this.#answers = new AnswerCache(clock);
  }

  readForPerson(account: UsableAccount, target: Target): Promise<ReadOutcome> {
    const asked = { operation: 'read', doing: 'reading', answer: readAnswer };
    return this.#answers.once(['read', account.id, target.kind, target.id], () =>
      this.#ask<ReadOutcome>(account, asked, (call) => account.connection.doRead(target, call)),
    );
  }

  searchForPerson(account: UsableAccount, query: SearchQuery): Promise<SearchOutcome> {
    const asked = { operation: 'search', doing: 'searching', answer: searchAnswer };
    return this.#answers.once(['search', account.id, query], () =>
      this.#ask<SearchOutcome>(account, asked, (call) => {
        const search = account.connection.doSearch?.bind(account.connection);
        if (search === undefined) throw new Error('it has no search');
        return search(query, call);
      }),
    );
  }

  async #ask<T extends { readonly kind: string }>(account: UsableAccount, asked: Asked<T>, make: (call: PatientCall) => Promise<unknown>): Promise<T | Troubled> {
    const { clock, logger, budget, telemetry } = this;
    const { nextSlotAt, blockedUntil } = await this.ledger.reader.budget(await budget.nameOf(account));
    const { horizonMs, spacingMs } = slotLimit(account.profile);
    const now = clock.now();
    // No slot is given further ahead than that: a time beyond it was written by a clock that has been set back since.
    const wait = Math.max(Math.min(nextSlotAt - now, horizonMs + spacingMs), (blockedUntil ?? 0) - now);
    if (wait > LONGEST_WAIT_MS) return this.#busy(asked.operation, wait);
    const call = new PatientCall({ id: this.ids.next('red'), account, budget, clock, telemetry, signal: new AbortController().signal }, 'person_read');
    const outcome = await askOverNetwork<T>({ account, call, clock, logger, ...asked }, async () => make(call));
    return call.gaveUp ? this.#busy(asked.operation, LONGEST_WAIT_MS) : outcome;
  }

  #busy(operation: string, wait: number): Troubled {
    const message = 'the rate limit leaves no room for this read just now';
    const retryAfterMs = Math.max(1_000, Math.ceil(wait));
    return { kind: 'trouble', trouble: 'rate_limited', message, retryAfterMs, evidence: { operation, at: timestamp(this.clock.now()), remark: message } };
  }
}
