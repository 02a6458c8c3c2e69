import type { AccessReader } from '@countermand/core';
import type { AccessKey, AccessSession, SignInCode } from '@countermand/core/model';
import { findAccessKey, findAccessSession, findSignInCode, isOriginKnown, listAccessKeys } from './find-access.ts';
import { StoreBatchReader } from './store-batch-reader.ts';

/** What the ledger tells of keys and sessions, over one connection. */
export class StoreAccessReader extends StoreBatchReader implements AccessReader {
  accessKey(id: string): Promise<AccessKey | undefined> {
    return findAccessKey(this.database, 'id', id);
  }

  accessKeyByHash(hash: string): Promise<AccessKey | undefined> {
    return findAccessKey(this.database, 'hash', hash);
  }

  accessKeys(): Promise<readonly AccessKey[]> {
    return listAccessKeys(this.database);
  }

  accessSession(id: string): Promise<AccessSession | undefined> {
    return findAccessSession(this.database, 'id', id);
  }

  accessSessionByHash(hash: string): Promise<AccessSession | undefined> {
    return findAccessSession(this.database, 'hash', hash);
  }

  isOriginKnown(origin: string, at: number): Promise<boolean> {
    return isOriginKnown(this.database, origin, at);
  }

  signInCode(hash: string): Promise<SignInCode | undefined> {
    return findSignInCode(this.database, hash);
  }
}
