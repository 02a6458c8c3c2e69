import type { Random } from '@countermand/provider-kit/testing';
import type { SimulatedProcess } from '../world/simulated-process.ts';
import type { CommitFate, LedgerWeather } from '../world/process-ledger.ts';
import { CALM, type Climate, type Trouble } from './climate.ts';

/** How the provider deals with a request that came in. */
export type Dealing = 'honest' | 'errorBefore' | 'errorAfter' | 'throttled' | 'unauthorized' | 'wrongId' | 'oddWord' | 'nullWord' | 'page' | 'vanished';

/** What becomes of one request. Times are milliseconds. */
export interface MessageFate {
  readonly isSent: boolean;
  /** After how long it gets there; twice, or never. */
  readonly arrivals: readonly number[];
  readonly isAnswerLost: boolean;
  readonly answerTakes: number;
  readonly resetAfter: number | undefined;
  readonly dealing: Dealing;
  readonly retryAfterMs: number | undefined;
  /** How far reads lag behind what this does. */
  readonly lag: number;
}

const WELL: CommitFate = { before: 0, after: 0, end: 'well' };
const LIES = ['errorAfter', 'wrongId', 'oddWord', 'nullWord', 'page'] as const;

/** All that goes wrong, drawn from the history's one source of chance. */
export class Weather implements LedgerWeather {
  /** Until when a credential is refused, by its name. */
  readonly refusedUntil = new Map<string, number>();
  /** The ledger is lost to everybody until then. */
  ledgerLostUntil = 0;
  readonly cutOffUntil = new Map<SimulatedProcess, number>();
  /** The provider answers nobody until then. */
  providerDownUntil = 0;
  /** Processes that die as their next write leaves. */
  readonly diesSending = new Map<SimulatedProcess, 'before' | 'after'>();

  constructor(
    private readonly random: Random,
    private climate: Climate,
    private readonly now: () => number,
    /** Told of each commit that does not go well. */
    private readonly onBadCommit: () => void,
  ) {}

  calmDown(): void {
    this.climate = CALM;
    this.ledgerLostUntil = this.providerDownUntil = 0;
    this.refusedUntil.clear();
    this.cutOffUntil.clear();
    this.diesSending.clear();
  }

  isLost(process: SimulatedProcess): boolean {
    return this.now() < this.ledgerLostUntil || this.now() < (this.cutOffUntil.get(process) ?? 0);
  }

  commit(): CommitFate {
    if (this.climate === CALM) return WELL;
    const slow = (most: number) => (this.#is('slowCommit') ? this.random.between(1, most) : 0);
    const before = slow(40);
    const after = slow(15);
    const end = this.#commitEnd();
    if (end !== 'well') this.onBadCommit();
    return { before, after, end };
  }

  #commitEnd(): CommitFate['end'] {
    if (this.#is('commitLost')) return 'lost';
    if (this.#is('commitUnheard')) return 'unheard';
    if (this.#is('killedBefore')) return 'killed_before';
    return this.#is('killedAfter') ? 'killed_after' : 'well';
  }

  wakeUps(): number {
    if (this.#is('wakeUpLost')) return 0;
    return this.#is('wakeUpTwice') ? 2 : 1;
  }

  message(about: { readonly purpose: 'read' | 'write'; readonly credential: string; readonly timeoutMs: number; readonly settleMs: number }): MessageFate {
    const { random } = this;
    const { timeoutMs, settleMs } = about;
    const bound = timeoutMs + settleMs - 2;
    const first = this.#is('late') ? random.between(timeoutMs >> 1, bound) : this.#is('slow') ? random.between(200, timeoutMs) : random.between(2, 120);
    const second = this.#is('twice') ? [random.between(first, bound)] : [];
    return {
      isSent: !this.#is('notSent'),
      arrivals: this.#is('requestLost') || this.now() < this.providerDownUntil ? [] : [first, ...second],
      isAnswerLost: this.#is('answerLost'),
      answerTakes: random.between(1, 60),
      resetAfter: this.#is('reset') ? random.between(1, 300) : undefined,
      dealing: this.#dealing(about),
      retryAfterMs: random.chance(70) ? random.between(1, 5) * 1_000 : undefined,
      lag: this.#is('lag') ? random.between(0, bound) : 0,
    };
  }

  #dealing({ purpose, credential }: { purpose: 'read' | 'write'; credential: string }): Dealing {
    if (this.now() < (this.refusedUntil.get(credential) ?? 0)) return 'unauthorized';
    if (this.#is('throttled')) return 'throttled';
    if (this.#is('errorBefore')) return 'errorBefore';
    if (purpose === 'read' && this.#is('vanished')) return 'vanished';
    return LIES.find((lie) => this.#is(lie)) ?? 'honest';
  }

  #is(trouble: Trouble): boolean {
    const percent = this.climate[trouble];
    return percent > 0 && this.random.chance(percent);
  }
}
