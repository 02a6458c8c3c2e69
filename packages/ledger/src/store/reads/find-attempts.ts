import type { Attempt } from '@countermand/core/model';
import { prepared } from '../prepared.ts';
import { fromBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';

const byCancellation = prepared((database, values: { cancellationId: string }) =>
  database.selectFrom('attempts').select('body').where('cancellation_id', '=', values.cancellationId).orderBy('position'),
);

const unresolvedByTarget = prepared((database, values: { targetKey: string }) =>
  database
    .selectFrom('attempts')
    .select('body')
    .where('target_key', '=', values.targetKey)
    .where('resolved', '=', (value) => value.lit(0))
    .orderBy('position'),
);

export async function attemptsOf(database: LedgerDatabase, cancellationId: string): Promise<Attempt[]> {
  const { rows } = await byCancellation(database, { cancellationId });
  return rows.map((row) => fromBody<Attempt>(row));
}

export async function unresolvedAttempts(database: LedgerDatabase, targetKey: string): Promise<Attempt[]> {
  const { rows } = await unresolvedByTarget(database, { targetKey });
  return rows.map((row) => fromBody<Attempt>(row));
}
