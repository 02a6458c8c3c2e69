import { inject, injectable } from 'tsyringe';
import type { LedgerEvent } from '../model/event.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { EventQuery } from '../ports/ledger-queries.ts';
import { LEDGER } from '../ports/tokens.ts';
import { eventsGone } from './events-gone.ts';
import { latestRecord } from './latest-record.ts';
import { pageLimit } from './page-limit.ts';

export interface EventListing {
  /** The position to resume from; default: the beginning, or where retention has left off removing. */
  readonly after?: number;
  readonly cancellationId?: string;
  /** The accounts the caller may see; all when absent. */
  readonly accounts?: readonly string[];
  /** 1 to 500; default 50. */
  readonly limit?: number;
}

export interface EventPage {
  /** In commit order. */
  readonly items: readonly LedgerEvent[];
  /** Resume after this position: no event is missed and none comes twice. */
  readonly position: number;
}

@injectable()
export class ListEvents {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  async execute({ after: from, limit: asked, ...rest }: EventListing): Promise<Result<EventPage>> {
    const limit = pageLimit(asked);
    if (!limit.ok) return limit;
    if (from !== undefined && (!Number.isSafeInteger(from) || from < 0)) {
      const detail = 'An event position is a whole number from 0 on.';
      return failed('invalid_request', detail, { errors: [{ pointer: '/after', detail }] });
    }
    const { reader } = this.ledger;
    if (rest.cancellationId !== undefined) {
      const known = await latestRecord(reader, rest.cancellationId);
      return known.ok ? succeeded(await this.#page({ ...rest, after: from ?? 0, limit: limit.value })) : known;
    }
    const page = await this.#page({ ...rest, after: from ?? (await reader.eventsRemovedThrough()), limit: limit.value });
    // Asked once more when the page has been read: what was removed meanwhile is seen, and nothing is skipped in silence.
    const removedThrough = await reader.eventsRemovedThrough();
    return from !== undefined && from < removedThrough ? eventsGone(removedThrough) : succeeded(page);
  }

  async #page(query: EventQuery): Promise<EventPage> {
    const items = await this.ledger.reader.listEvents(query);
    return { items, position: items.at(-1)?.position ?? query.after };
  }
}
