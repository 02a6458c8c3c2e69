import type { AccessKey, AccessSession, SignInCode } from '@countermand/core/model';
import { fromBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';

export async function findAccessKey(database: LedgerDatabase, column: 'id' | 'hash', value: string): Promise<AccessKey | undefined> {
  const row = await database.selectFrom('access_keys').select('body').where(column, '=', value).executeTakeFirst();
  return row && fromBody<AccessKey>(row);
}

/** Newest first: ids are in order of time. */
export async function listAccessKeys(database: LedgerDatabase): Promise<readonly AccessKey[]> {
  const rows = await database.selectFrom('access_keys').select('body').orderBy('id', 'desc').execute();
  return rows.map((row) => fromBody<AccessKey>(row));
}

export async function findAccessSession(database: LedgerDatabase, column: 'id' | 'hash', value: string): Promise<AccessSession | undefined> {
  const row = await database.selectFrom('access_sessions').select('body').where(column, '=', value).executeTakeFirst();
  return row && fromBody<AccessSession>(row);
}

export async function isOriginKnown(database: LedgerDatabase, origin: string, at: number): Promise<boolean> {
  const row = await database.selectFrom('access_sessions').select('id').where('origin', '=', origin).where('expires_at', '>', at).limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function findSignInCode(database: LedgerDatabase, hash: string): Promise<SignInCode | undefined> {
  const row = await database.selectFrom('sign_in_codes').selectAll().where('hash', '=', hash).executeTakeFirst();
  return row && { hash: row.hash, principal: row.principal, expiresAt: row.expires_at, usedAt: row.used_at };
}
