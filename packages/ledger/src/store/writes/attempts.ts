import type { Attempt } from '@countermand/core/model';
import { fromBody, toBody } from '../rows/body.ts';
import { flag } from '../rows/flag.ts';
import type { LedgerDatabase } from '../tables.ts';

export type AttemptFinish = Pick<Attempt, 'finishedAt' | 'outcome' | 'evidence' | 'resolved' | 'landsBefore'>;

export async function insertAttempt(database: LedgerDatabase, attempt: Attempt, targetKey: string): Promise<void> {
  await database
    .insertInto('attempts')
    .values({
      id: attempt.id,
      cancellation_id: attempt.cancellationId,
      target_key: targetKey,
      resolved: flag(attempt.resolved),
      body: toBody(attempt),
    })
    .execute();
}

export async function finishAttempt(database: LedgerDatabase, id: string, finish: AttemptFinish): Promise<void> {
  const row = await database.selectFrom('attempts').select('body').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Error(`There is no attempt ${id} to finish.`);
  const { finishedAt, outcome, evidence, resolved, landsBefore } = finish;
  await writeAttempt(database, { ...fromBody<Attempt>(row), finishedAt, outcome, evidence, resolved, landsBefore });
}

export async function resolveAttempts(database: LedgerDatabase, targetKey: string): Promise<void> {
  const rows = await database
    .selectFrom('attempts')
    .select('body')
    .where('target_key', '=', targetKey)
    .where('resolved', '=', (value) => value.lit(0))
    .execute();
  for (const row of rows) await writeAttempt(database, { ...fromBody<Attempt>(row), resolved: true });
}

async function writeAttempt(database: LedgerDatabase, attempt: Attempt): Promise<void> {
  await database
    .updateTable('attempts')
    .set({ resolved: flag(attempt.resolved), body: toBody(attempt) })
    .where('id', '=', attempt.id)
    .execute();
}
