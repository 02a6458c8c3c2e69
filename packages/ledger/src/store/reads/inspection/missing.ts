import type { IntakeRecord } from '@countermand/core';
import { intakeOf } from '../../rows/intake-row.ts';
import type { LedgerDatabase } from '../../tables.ts';

/** What the ids of cancellations begin with; an event or a key may also be about something else. */
const PREFIX = 'can_';

export interface IdRange {
  readonly after: string;
  /** Null for the end. */
  readonly upTo: string | null;
}

/** So many are told of for one range; more tell nothing new. */
const MOST_TOLD = 100;

/** Ids that events of this range name, and that no cancellation has. */
export async function missingCancellations(database: LedgerDatabase, { after, upTo }: IdRange): Promise<string[]> {
  const rows = await database
    .selectFrom('events')
    .select('cancellation_id')
    .distinct()
    .where('cancellation_id', '>', after)
    .$if(upTo !== null, (query) => query.where('cancellation_id', '<=', upTo ?? ''))
    .where('cancellation_id', 'like', `${PREFIX}%`)
    .where((where) =>
      where.not(where.exists(where.selectFrom('cancellations').select('cancellations.id').whereRef('cancellations.id', '=', 'events.cancellation_id'))),
    )
    .orderBy('cancellation_id')
    .limit(MOST_TOLD)
    .execute();
  return rows.map((row) => row.cancellation_id);
}

export async function danglingIntakes(database: LedgerDatabase, limit: number): Promise<IntakeRecord[]> {
  const rows = await database
    .selectFrom('intakes')
    .selectAll()
    .where('cancellation_id', 'like', `${PREFIX}%`)
    .where((where) =>
      where.not(where.exists(where.selectFrom('cancellations').select('cancellations.id').whereRef('cancellations.id', '=', 'intakes.cancellation_id'))),
    )
    .limit(limit)
    .execute();
  return rows.map(intakeOf);
}
