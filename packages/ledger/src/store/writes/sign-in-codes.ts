import type { SignInCode } from '@countermand/core/model';
import type { LedgerDatabase } from '../tables.ts';

export async function insertSignInCode(database: LedgerDatabase, { hash, principal, expiresAt, usedAt }: SignInCode): Promise<void> {
  await database.insertInto('sign_in_codes').values({ hash, principal, expires_at: expiresAt, used_at: usedAt }).execute();
}

/** One statement, so that of two servers that are asked at once one takes it (law 6). */
export async function takeSignInCode(database: LedgerDatabase, hash: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('sign_in_codes')
    .set({ used_at: at })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function forgetSignInCodes(database: LedgerDatabase, at: number): Promise<void> {
  await database.deleteFrom('sign_in_codes').where('expires_at', '<', at).execute();
}
