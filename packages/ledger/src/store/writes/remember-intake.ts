import type { IntakeRecord } from '@countermand/core';
import { DuplicateIntakeError } from '@countermand/core/errors';
import { intakeColumns } from '../rows/intake-row.ts';
import type { LedgerDatabase } from '../tables.ts';

export async function rememberIntake(database: LedgerDatabase, record: IntakeRecord): Promise<void> {
  const inserted = await database
    .insertInto('intakes')
    .values(intakeColumns(record))
    .onConflict((conflict) => conflict.columns(['principal', 'route', 'key']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) {
    throw new DuplicateIntakeError('The idempotency key was used before by this principal on this route.');
  }
}
