import { inject, injectable } from 'tsyringe';
import { isPruned } from '../live/event-follower.ts';
import { scopeOf, type EventScope, type WantedEvents } from '../live/event-scope.ts';
import { asSeen } from '../live/events-within.ts';
import { ownEvents } from '../live/own-events.ts';
import type { LedgerEvent } from '../model/event.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import { eventsAhead } from './events-ahead.ts';
import { eventsGone } from './events-gone.ts';
import { pageLimit } from './page-limit.ts';

export interface EventListing extends WantedEvents {
  /** The position to resume from; default: the beginning, or where retention has left off removing. */
  readonly after?: number;
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

  async execute({ after: from, limit: asked, ...wanted }: EventListing): Promise<Result<EventPage>> {
    const limit = pageLimit(asked);
    if (!limit.ok) return limit;
    if (from !== undefined && (!Number.isSafeInteger(from) || from < 0)) {
      const detail = 'An event position is a whole number from 0 on.';
      return failed('invalid_request', detail, { errors: [{ pointer: '/after', detail }] });
    }
    const { reader } = this.ledger;
    const scope = await scopeOf(reader, wanted);
    if (!scope.ok) return scope;
    // Answered for ever with nothing, it would never be told of what this ledger has.
    if (from !== undefined && from > (await reader.lastEventPosition())) return eventsAhead(from);
    if (!isPruned(scope.value)) return succeeded(await this.#page(scope.value, from ?? 0, limit.value));
    const page = await this.#page(scope.value, from ?? (await reader.eventsRemovedThrough()), limit.value);
    // Asked once more when the page has been read: what was removed meanwhile is seen, and nothing is skipped in silence.
    const removedThrough = await reader.eventsRemovedThrough();
    return from !== undefined && from < removedThrough ? eventsGone(removedThrough) : succeeded(page);
  }

  async #page(scope: EventScope, after: number, limit: number): Promise<EventPage> {
    const found = await ownEvents(this.ledger.reader, scope, { after, limit });
    return { items: asSeen(scope, found), position: found.at(-1)?.position ?? after };
  }
}
