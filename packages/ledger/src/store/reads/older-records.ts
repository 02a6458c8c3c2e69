import type { InspectionPage, IntakeKey, IntakeRecord, OlderCancellation } from '@countermand/core';
import type { Cancellation } from '@countermand/core/model';
import { sql, type SqlBool } from 'kysely';
import { prepared } from '../prepared.ts';
import { intakeOf } from '../rows/intake-row.ts';
import type { LedgerDatabase } from '../tables.ts';
import { CANCELLATION, decode } from './inspection/shape.ts';

const inOrderOfId = prepared((database, { after, limit }: InspectionPage) =>
  database.selectFrom('cancellations').select(['id', 'body']).where('id', '>', after).orderBy('id').limit(limit),
);

export async function olderCancellations(database: LedgerDatabase, page: InspectionPage): Promise<OlderCancellation[]> {
  const { rows } = await inOrderOfId(database, page);
  return rows.map(({ id, body }) => {
    const decoded = decode<Cancellation>(body, CANCELLATION);
    return { id, cancellation: decoded.ok ? decoded.record : undefined };
  });
}

export async function intakesAfter(database: LedgerDatabase, after: IntakeKey | undefined, limit: number): Promise<IntakeRecord[]> {
  const rows = await database
    .selectFrom('intakes')
    .selectAll()
    .$if(after !== undefined, (query) => query.where(sql<SqlBool>`(principal, route, key) > (${after?.principal}, ${after?.route}, ${after?.key})`))
    .orderBy('principal')
    .orderBy('route')
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(intakeOf);
}
