import type { Clock } from '../model/clock.ts';
import type { LogFields, Logger } from '../ports/logger.ts';
import { messageOf } from '../errors/message-of.ts';

/** While it lasts, an outage is told of this often, milliseconds. */
const SAY_AGAIN_MS = 30_000;

export interface OutageWords {
  readonly lost: string;
  /** Where nobody hears when it can be used again: undefined. */
  readonly back?: string;
}

/** Tells of something that is tried again and again and cannot be used: every 30 s at most, and once when it can be used again. */
export class OutageLog {
  /** Monotonic milliseconds. It outlasts the outage, so that one that comes and goes does not fill the log either. */
  #silentUntil = -Infinity;
  #isTold = false;

  constructor(
    private readonly words: OutageWords,
    private readonly parts: { readonly logger: Logger; readonly clock: Pick<Clock, 'monotonic'> },
  ) {}

  /** It was tried in vain. */
  failed(error: unknown, fields: LogFields = {}): void {
    const now = this.parts.clock.monotonic();
    if (now < this.#silentUntil) return;
    this.#silentUntil = now + SAY_AGAIN_MS;
    this.#isTold = true;
    this.parts.logger.error(this.words.lost, { ...fields, error: messageOf(error) });
  }

  /** It was used and worked. A warning, so that whoever read of the outage reads of its end. */
  works(fields?: LogFields): void {
    if (!this.#isTold || this.words.back === undefined) return;
    this.#isTold = false;
    this.parts.logger.warn(this.words.back, fields);
  }
}
