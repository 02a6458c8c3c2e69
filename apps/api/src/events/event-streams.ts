import { AsyncLocalStorage } from 'node:async_hooks';
import { Authenticate, CLOCK, FollowEvents, type FollowedEvents, LedgerUnavailableError, type Logger, messageOf } from '@countermand/core';
import type { Caller, Clock } from '@countermand/core/model';
import { Inject, Injectable } from '@nestjs/common';
import { Closing } from '../lifecycle/closing.ts';
import { API_LOGGER } from '../options.ts';
import { problemException } from '../problems/http-problem.ts';
import { unwrap } from '../problems/unwrap.ts';
import { EventStream } from './event-stream.ts';

const MOST_OF_ONE_CALLER = 50;
const MOST = 2_000;

/** How often it is looked whether callers may still listen, and whether they do. */
const LOOK_MS = 1_000;
const LOOKS_BETWEEN_BEATS = 15;

/** A reader that takes nothing for so long is dropped; it may come back and resume. */
const STALL_MS = 10_000;

/** A stream's caller, and the request it answers: what is logged of it is logged within. */
interface Listener {
  readonly caller: Caller;
  readonly within: (log: () => void) => void;
}

/** The streams of this process: how many there may be, and when they end. */
@Injectable()
export class EventStreams {
  readonly #streams = new Map<EventStream, Listener>();
  readonly #forAll = AsyncLocalStorage.snapshot();
  readonly #counts = new Map<string, number>();
  #count = 0;
  #watching: AbortController | undefined;

  constructor(
    private readonly followEvents: FollowEvents,
    private readonly authenticate: Authenticate,
    private readonly closing: Closing,
    @Inject(CLOCK as symbol) private readonly clock: Clock,
    @Inject(API_LOGGER) private readonly logger: Logger,
  ) {
    closing.signal.addEventListener('abort', () => this.#finishAll(), { once: true });
  }

  /** How many there are. */
  get size(): number {
    return this.#streams.size;
  }

  /** To be read to its end, or destroyed. */
  async open(caller: Caller, wanted: FollowedEvents): Promise<EventStream> {
    this.#enter(caller);
    try {
      const stream = new EventStream(unwrap(await this.followEvents.execute(wanted)), this.clock);
      this.#streams.set(stream, { caller, within: AsyncLocalStorage.snapshot() });
      stream.once('close', () => this.#remove(stream, caller));
      if (this.closing.signal.aborted) stream.finish();
      this.#watching ??= this.#forAll(() => this.#watch());
      return stream;
    } catch (error) {
      this.#leave(caller);
      throw error;
    }
  }

  #enter({ principal }: Caller): void {
    const own = this.#counts.get(principal) ?? 0;
    if (own >= MOST_OF_ONE_CALLER) {
      throw problemException('too_many_requests', `This caller follows ${own} streams already, which is the most. Close those that are not needed; one stream of /v1/events can feed many screens.`, { retryable: true, retryAfterMs: 2_000 });
    }
    if (this.#count >= MOST) {
      throw problemException('too_many_streams', `This server has ${this.#count} streams open, which is the most. Ask again, or read the list of events instead.`, { retryable: true, retryAfterMs: 10_000 });
    }
    this.#counts.set(principal, own + 1);
    this.#count += 1;
  }

  #leave({ principal }: Caller): void {
    const left = (this.#counts.get(principal) ?? 1) - 1;
    if (left === 0) this.#counts.delete(principal);
    else this.#counts.set(principal, left);
    this.#count -= 1;
  }

  #remove(stream: EventStream, caller: Caller): void {
    this.#streams.delete(stream);
    this.#leave(caller);
    if (this.#streams.size > 0) return;
    this.#watching?.abort();
    this.#watching = undefined;
  }

  #watch(): AbortController {
    const over = new AbortController();
    void this.#look(over.signal);
    return over;
  }

  /** One clock for all streams. */
  async #look(over: AbortSignal): Promise<void> {
    for (let looks = 1; ; looks++) {
      await this.clock.sleep(LOOK_MS, over);
      if (over.aborted) return;
      this.#dropStalled();
      await this.#finishUnwelcome();
      if (looks % LOOKS_BETWEEN_BEATS === 0) for (const stream of this.#streams.keys()) stream.beat();
    }
  }

  #dropStalled(): void {
    for (const [stream, { caller, within }] of this.#streams) {
      if (stream.stalledMs < STALL_MS) continue;
      within(() => this.logger.info('A reader of events took nothing for too long and was dropped; it may resume.', { principal: caller.principal }));
      stream.destroy();
    }
  }

  /** Ends the streams of keys and sessions that no longer hold; each is asked about once. */
  async #finishUnwelcome(): Promise<void> {
    const callers = new Map([...this.#streams.values()].map(({ caller }) => [accessOf(caller), caller]));
    const gone = new Set<string>();
    await Promise.all([...callers].map(async ([access, caller]) => ((await this.#mayListen(caller)) ? undefined : gone.add(access))));
    for (const [stream, { caller }] of this.#streams) if (gone.has(accessOf(caller))) stream.finish();
  }

  async #mayListen(caller: Caller): Promise<boolean> {
    try {
      return await this.authenticate.stillHolds(caller);
    } catch (error) {
      // Without its ledger a stream tells nothing.
      if (!LedgerUnavailableError.isInstance(error)) this.logger.error('It could not be looked whether a key still holds.', { error: messageOf(error) });
      return LedgerUnavailableError.isInstance(error);
    }
  }

  #finishAll(): void {
    for (const stream of this.#streams.keys()) stream.finish();
  }
}

function accessOf({ via }: Caller): string {
  return `${via.kind} ${via.id}`;
}
