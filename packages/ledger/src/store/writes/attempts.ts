import type { Attempt } from '@countermand/core/model';
import type { Insertable } from 'kysely';
import { columnsOf, prepared } from '../prepared.ts';
import { asStored, isAsStored } from '../rows/as-stored.ts';
import { fromBody, toBody } from '../rows/body.ts';
import { flag } from '../rows/flag.ts';
import { unresolvedAttempts } from '../reads/find-attempts.ts';
import type { AttemptsTable, LedgerDatabase } from '../tables.ts';

export type AttemptFinish = Pick<Attempt, 'finishedAt' | 'outcome' | 'evidence' | 'resolved' | 'landsBefore'>;

const insertRow = prepared((database, values: Insertable<AttemptsTable>) =>
  database.insertInto('attempts').values(columnsOf(values, ['id', 'cancellation_id', 'target_key', 'resolved', 'body'])),
);

const byId = prepared((database, values: { id: string }) => database.selectFrom('attempts').select('body').where('id', '=', values.id));

const updateRow = prepared((database, values: Pick<AttemptsTable, 'id' | 'resolved' | 'body'>) =>
  database
    .updateTable('attempts')
    .set(columnsOf(values, ['resolved', 'body']))
    .where('id', '=', values.id),
);

export async function insertAttempt(database: LedgerDatabase, attempt: Attempt, targetKey: string): Promise<void> {
  const { id, cancellationId, resolved } = attempt;
  await insertRow(database, { id, cancellation_id: cancellationId, target_key: targetKey, resolved: flag(resolved), body: toBody(attempt) });
  asStored(attempt);
}

/** Only what `finish` sets ever changes in an attempt: whoever brings the one that was inserted spares a look at it. */
export async function finishAttempt(database: LedgerDatabase, attempt: Attempt, finish: AttemptFinish): Promise<void> {
  const { id } = attempt;
  const current = isAsStored(attempt) ? attempt : await findAttempt(database, id);
  const { finishedAt, outcome, evidence, resolved, landsBefore } = finish;
  const isThere = current !== undefined && (await writeAttempt(database, { ...current, finishedAt, outcome, evidence, resolved, landsBefore }));
  if (!isThere) throw new Error(`There is no attempt ${id} to finish.`);
}

export async function resolveAttempts(database: LedgerDatabase, targetKey: string): Promise<void> {
  for (const attempt of await unresolvedAttempts(database, targetKey)) await writeAttempt(database, { ...attempt, resolved: true });
}

async function findAttempt(database: LedgerDatabase, id: string): Promise<Attempt | undefined> {
  const [row] = (await byId(database, { id })).rows;
  return row && fromBody<Attempt>(row);
}

/** Says whether it was there. */
async function writeAttempt(database: LedgerDatabase, attempt: Attempt): Promise<boolean> {
  const { numAffectedRows } = await updateRow(database, { id: attempt.id, resolved: flag(attempt.resolved), body: toBody(attempt) });
  return numAffectedRows === 1n;
}
