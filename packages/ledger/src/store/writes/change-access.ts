import type { AccessKey, AccessSession } from '@countermand/core/model';
import { findAccessKey, findAccessSession } from '../reads/find-access.ts';
import { toBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';

export async function insertAccessKey(database: LedgerDatabase, key: AccessKey): Promise<void> {
  await database.insertInto('access_keys').values({ id: key.id, hash: key.hash, body: toBody(key) }).execute();
}

/** Says whether the key was there and `mayChange`. */
export async function changeAccessKey(
  database: LedgerDatabase,
  id: string,
  change: Partial<AccessKey>,
  mayChange: (key: AccessKey) => boolean = () => true,
): Promise<boolean> {
  const key = await findAccessKey(database, 'id', id);
  if (key === undefined || !mayChange(key)) return false;
  await database.updateTable('access_keys').set({ body: toBody({ ...key, ...change }) }).where('id', '=', id).execute();
  return true;
}

export async function insertAccessSession(database: LedgerDatabase, session: AccessSession): Promise<void> {
  const { id, hash, expiresAt, origin } = session;
  await database.insertInto('access_sessions').values({ id, hash, expires_at: expiresAt, origin, body: toBody(session) }).execute();
}

export async function revokeAccessSession(database: LedgerDatabase, id: string, at: number): Promise<boolean> {
  const session = await findAccessSession(database, 'id', id);
  if (session === undefined || session.revokedAt !== null) return false;
  await database.updateTable('access_sessions').set({ body: toBody({ ...session, revokedAt: at }) }).where('id', '=', id).execute();
  return true;
}

export async function forgetAccessSessions(database: LedgerDatabase, at: number): Promise<void> {
  await database.deleteFrom('access_sessions').where('expires_at', '<', at).execute();
}
