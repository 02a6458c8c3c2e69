import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Cancellation, CancellationRecord, FollowUp, Requester } from '@countermand/core/model';
import { fromBody } from '../store/rows/body.ts';
import { APPLICATION_ID, applicationId, recordedVersion } from './file-version.ts';
import { MIGRATIONS } from './migrations/index.ts';

/**
 * One cancellation as the file has it now, without opening the ledger for work: a fraction of the code, and nothing is made or
 * changed. Undefined where it is not there, or where anything stands in the way (no file, another version, a lock): whoever
 * must say what, opens the ledger.
 */
export function peekCancellation(path: string, id: string): CancellationRecord | undefined {
  try {
    return existsSync(path) ? inSnapshot(path, (database) => recordOf(database, id)) : undefined;
  } catch {
    return undefined;
  }
}

/** However many statements it takes, they see one moment. */
function inSnapshot<Found>(path: string, look: (database: DatabaseSync) => Found): Found {
  const database = new DatabaseSync(path, { timeout: 0, readOnly: true });
  try {
    database.exec('PRAGMA trusted_schema = OFF');
    database.exec('BEGIN');
    return look(database);
  } finally {
    database.close();
  }
}

function recordOf(database: DatabaseSync, id: string): CancellationRecord | undefined {
  if (applicationId(database) !== APPLICATION_ID || recordedVersion(database) !== MIGRATIONS.length) return undefined;
  const [cancellation] = bodies<Cancellation>(database, 'SELECT body FROM cancellations WHERE id = ?', id);
  return (
    cancellation && {
      cancellation,
      requesters: bodies<Requester>(database, 'SELECT body FROM requesters WHERE cancellation_id = ? ORDER BY ordinal', id),
      followUps: bodies<FollowUp>(database, 'SELECT body FROM follow_ups WHERE cancellation_id = ? ORDER BY position', id),
    }
  );
}

function bodies<Body>(database: DatabaseSync, query: string, id: string): readonly Body[] {
  return (database.prepare(query).all(id) as unknown as readonly { readonly body: string }[]).map((row) => fromBody<Body>(row));
}
