import type { InspectionPage, TargetWrites } from '@countermand/core';
import type { Attempt } from '@countermand/core/model';
import type { LedgerDatabase } from '../../tables.ts';
import { decode, ATTEMPT } from './shape.ts';

/** Targets with more than one attempt. Few have; no index finds them, so each page reads the whole table once or twice. */
export async function repeatedWrites(database: LedgerDatabase, { after, limit }: InspectionPage): Promise<TargetWrites[]> {
  const rows = await database
    .selectFrom('attempts')
    .select(['target_key', 'body'])
    .where('target_key', 'in', (query) =>
      query
        .selectFrom('attempts as some')
        .select('some.target_key')
        .where('some.target_key', '>', after)
        .groupBy('some.target_key')
        .having((group) => group.fn.countAll(), '>', 1)
        .orderBy('some.target_key')
        .limit(limit),
    )
    .orderBy('target_key')
    .orderBy('position')
    .execute();
  const byTarget = Map.groupBy(rows, (row) => row.target_key);
  return [...byTarget].map(([key, group]) => ({
    targetKey: key,
    attempts: group.flatMap(({ body }) => {
      const decoded = decode<Attempt>(body, ATTEMPT);
      return decoded.ok ? [decoded.record] : [];
    }),
  }));
}
