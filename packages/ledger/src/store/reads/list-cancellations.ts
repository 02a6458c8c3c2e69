import type { CancellationFilter, Page } from '@countermand/core';
import type { CancellationRecord } from '@countermand/core/model';
import type { LedgerDatabase } from '../tables.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { findRecords } from './find-records.ts';
import { sourcesFor } from './list-sources.ts';
import { mergeWalks } from './merge-walks.ts';
import { nextPlaces } from './walk.ts';

/** A page of what the filter matches, newest first. */
export async function listCancellations(database: LedgerDatabase, filter: CancellationFilter): Promise<Page<CancellationRecord>> {
  const { limit, cursor } = filter;
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError('The limit of a list is a whole number above 0.');
  const start = cursor === undefined ? undefined : decodeCursor(cursor);
  const walks = (await sourcesFor(database, filter)).map(
    (source) => (after: typeof start, stretch: number) => nextPlaces(database, source, filter, { after, limit: stretch }),
  );
  // One more than the page holds tells whether there is another page.
  const places = await mergeWalks(walks, start, limit + 1);
  const page = places.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await findRecords(database, page.map(({ id }) => id)),
    nextCursor: last && places.length > limit ? encodeCursor(last) : null,
  };
}
