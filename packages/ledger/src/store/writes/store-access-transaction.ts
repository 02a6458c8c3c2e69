import type { AccessWriter } from '@countermand/core';
import type { AccessKey, AccessSession, SignInCode } from '@countermand/core/model';
import { changeAccessKey, forgetAccessSessions, insertAccessKey, insertAccessSession, revokeAccessSession } from './change-access.ts';
import { forgetSignInCodes, insertSignInCode, takeSignInCode } from './sign-in-codes.ts';
import { StoreRetentionTransaction } from './store-retention-transaction.ts';

/** Changes of keys and sessions, over a connection that has a transaction open. */
export class StoreAccessTransaction extends StoreRetentionTransaction implements AccessWriter {
  insertAccessKey(key: AccessKey): Promise<void> {
    return insertAccessKey(this.database, key);
  }

  revokeAccessKey(id: string, { at, by }: { readonly at: number; readonly by: string }): Promise<boolean> {
    return changeAccessKey(this.database, id, { revokedAt: at, revokedBy: by }, (key) => key.revokedAt === null);
  }

  async noteAccessKeyUse(id: string, at: number): Promise<void> {
    await changeAccessKey(this.database, id, { lastUsedAt: at });
  }

  insertAccessSession(session: AccessSession): Promise<void> {
    return insertAccessSession(this.database, session);
  }

  revokeAccessSession(id: string, at: number): Promise<boolean> {
    return revokeAccessSession(this.database, id, at);
  }

  forgetAccessSessions(at: number): Promise<void> {
    return forgetAccessSessions(this.database, at);
  }

  insertSignInCode(code: SignInCode): Promise<void> {
    return insertSignInCode(this.database, code);
  }

  takeSignInCode(hash: string, at: number): Promise<boolean> {
    return takeSignInCode(this.database, hash, at);
  }

  forgetSignInCodes(at: number): Promise<void> {
    return forgetSignInCodes(this.database, at);
  }
}
