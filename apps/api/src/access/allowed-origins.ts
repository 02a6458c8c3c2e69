import type { Clock } from '@countermand/core/model';
import { FORGOTTEN_AFTER_MS, type LedgerReader } from '@countermand/core';

/** So long an answer of the ledger is believed. A session that was just made has its page let in by then at the latest. */
const BELIEVED_MS = 500;

/** So many answers are remembered at most. */
const REMEMBERED = 1_000;

/** Longer than any origin: a host name has 253 characters at most. */
const MAX_LENGTH = 300;

interface Known {
  readonly isKnown: boolean;
  /** Monotonic milliseconds. */
  readonly until: number;
}

/** Which web origins may call the API beside its own: those of the configuration, and those that had an embed session in the last day. */
export class AllowedOrigins {
  readonly #configured: ReadonlySet<string>;
  readonly #known = new Map<string, Known>();

  constructor(
    configured: readonly string[],
    private readonly reader: Pick<LedgerReader, 'isOriginKnown'>,
    private readonly clock: Pick<Clock, 'now' | 'monotonic'>,
  ) {
    this.#configured = new Set(configured);
  }

  /** Throws `LedgerUnavailableError`. */
  async include(origin: string): Promise<boolean> {
    if (this.#configured.has(origin)) return true;
    if (origin.length > MAX_LENGTH || !/^https?:\/\/[^/]+$/.test(origin)) return false;
    const known = this.#known.get(origin);
    if (known && this.clock.monotonic() < known.until) return known.isKnown;
    const isKnown = await this.reader.isOriginKnown(origin, this.clock.now() - FORGOTTEN_AFTER_MS);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(origin, { isKnown, until: this.clock.monotonic() + BELIEVED_MS });
    return isKnown;
  }
}
