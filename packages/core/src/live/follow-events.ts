import { inject, injectable } from 'tsyringe';
import type { Clock } from '../model/clock.ts';
import { succeeded, type Result } from '../model/problem.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Logger } from '../ports/logger.ts';
import { CLOCK, LEDGER, LOGGER } from '../ports/tokens.ts';
import { eventsAhead } from '../use-cases/events-ahead.ts';
import { eventsGone } from '../use-cases/events-gone.ts';
import { EventFollower, isPruned } from './event-follower.ts';
import { EventHub } from './event-hub.ts';
import { scopeOf, type EventScope, type WantedEvents } from './event-scope.ts';
import type { NewEvents } from './new-events.ts';

export interface FollowedEvents extends WantedEvents {
  /** The position to resume from; default: only what comes from now on. */
  readonly after?: number;
}

/** Follows events as they come. Those who use one instance share its reads of the ledger. */
@injectable()
export class FollowEvents {
  readonly #hub: EventHub;

  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) clock: Clock,
    @inject(LOGGER) logger: Logger,
  ) {
    this.#hub = new EventHub({ ledger, clock, logger });
  }

  /** The follower is to be closed. Throws `LedgerUnavailableError`. */
  async execute({ after, ...wanted }: FollowedEvents): Promise<Result<EventFollower>> {
    const { reader } = this.ledger;
    const scope = await scopeOf(reader, wanted);
    if (!scope.ok) return scope;
    const news = await this.#hub.join();
    const onClose = () => this.#hub.leave(news);
    try {
      const problem = after === undefined ? undefined : await this.#problemOf(scope.value, after, news);
      if (problem === undefined) return succeeded(new EventFollower({ reader, news, scope: scope.value, from: after ?? news.head, onClose }));
      onClose();
      return problem;
    } catch (error) {
      onClose();
      throw error;
    }
  }

  async #problemOf(scope: EventScope, after: number, news: NewEvents): Promise<Result<never> | undefined> {
    const { reader } = this.ledger;
    // Another process, or a list, may have told of events that were not read here yet.
    if (after > news.head && after > (await reader.lastEventPosition())) return eventsAhead(after);
    const removedThrough = isPruned(scope) ? await reader.eventsRemovedThrough() : 0;
    return after < removedThrough ? eventsGone(removedThrough) : undefined;
  }
}
