import { inject, injectable } from 'tsyringe';
import { InvalidCursorError } from '../errors/invalid-cursor-error.ts';
import type { Batch } from '../model/batch.ts';
import { BATCH_STATES } from '../model/batch-states.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { SEES_ALL, seesEverything, type Sight } from '../model/sight.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Page } from '../ports/ledger-queries.ts';
import { LEDGER } from '../ports/tokens.ts';
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
      limit: limit.value,
      ...(named.value && { states: named.value }),
      ...(!seesEverything(visibleTo) && { principal: visibleTo.principal }),
      ...(cursor !== undefined && { cursor }),
    };
    try {
      return succeeded(await this.ledger.reader.listBatches(filter));
    } catch (error) {
      if (!InvalidCursorError.isInstance(error)) throw error;
      const detail = 'This is not a cursor of this list. Begin again without one.';
      return failed('invalid_request', detail, { errors: [{ pointer: '/cursor', detail }] });
    }
  }
}
