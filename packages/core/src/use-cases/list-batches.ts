import { inject, injectable } from 'tsyringe';
import { InvalidCursorError } from '../errors/invalid-cursor-error.ts';
import type { Batch } from '../model/batch.ts';
import { BATCH_STATES } from '../model/batch-states.ts';
import { succeeded, type Result } from '../model/problem.ts';
import { SEES_ALL, seesEverything, type Sight } from '../model/sight.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Page } from '../ports/ledger-queries.ts';
import { LEDGER } from '../ports/tokens.ts';
import { markCursor, strangeCursor, unmarkCursor } from './list-cursor.ts';
import { namedStates } from './named-states.ts';
import { pageLimit } from './page-limit.ts';

/** Which batches to list; each part narrows it further. */
export interface BatchListing {
  /** Default: who sees all. */
  readonly visibleTo?: Sight;
  /** States by name. */
  readonly states?: readonly string[];
  readonly cursor?: string;
  /** 1 to 500; default 50. */
  readonly limit?: number;
}

/** Batches, newest first. */
@injectable()
export class ListBatches {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  async execute({ states, cursor, limit: asked, visibleTo = SEES_ALL }: BatchListing): Promise<Result<Page<Batch>>> {
    const limit = pageLimit(asked);
    if (!limit.ok) return limit;
    const named = namedStates('/state', BATCH_STATES, states);
    if (!named.ok) return named;
    const filter = {
      ...(named.value && { states: named.value }),
      ...(!seesEverything(visibleTo) && { principal: visibleTo.principal }),
    };
    const list = { list: 'batches', filter } as const;
    const place = unmarkCursor(list, cursor);
    if (!place.ok) return place;
    try {
      const page = await this.ledger.reader.listBatches({ ...filter, limit: limit.value, ...(place.value !== undefined && { cursor: place.value }) });
      return succeeded({ ...page, nextCursor: markCursor(list, page.nextCursor) });
    } catch (error) {
      if (!InvalidCursorError.isInstance(error)) throw error;
      return strangeCursor();
    }
  }
}
