import type { IntakeRecord } from '@countermand/core';
import { DuplicateIntakeError } from '@countermand/core/errors';
import { columnsOf, prepared } from '../prepared.ts';
import { INTAKE_COLUMNS, intakeColumns } from '../rows/intake-row.ts';
import type { IntakesTable, LedgerDatabase } from '../tables.ts';

const insertUnlessTaken = prepared((database, values: IntakesTable) =>
  database
    .insertInto('intakes')
    .values(columnsOf(values, INTAKE_COLUMNS))
    .onConflict((conflict) => conflict.columns(['principal', 'route', 'key']).doNothing()),
);

export async function rememberIntake(database: LedgerDatabase, record: IntakeRecord): Promise<void> {
  const inserted = await insertUnlessTaken(database, intakeColumns(record));
  if (inserted.numAffectedRows !== 1n) {
    throw new DuplicateIntakeError('The idempotency key was used before by this principal on this route.');
  }
}
