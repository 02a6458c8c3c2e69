import type { AccessKey, AccessSession, SignInCode } from '../model/access.ts';
import type { AccessWriter } from '../ports/access-store.ts';
import { MemoryBatchTransaction } from './memory-batch-transaction.ts';

/** Changes of keys and sessions, in a transaction's layer. */
export class MemoryAccessTransaction extends MemoryBatchTransaction implements AccessWriter {
  insertAccessKey(key: AccessKey) {
    return this.later(() => this.tables.accessKeys.set(key.id, key));
  }

  revokeAccessKey(id: string, { at, by }: { readonly at: number; readonly by: string }) {
    return this.later(() => {
      const key = this.tables.accessKeys.get(id);
      if (key === undefined || key.revokedAt !== null) return false;
      this.tables.accessKeys.set(id, { ...key, revokedAt: at, revokedBy: by });
      return true;
    });
  }

  noteAccessKeyUse(id: string, at: number) {
    return this.later(() => {
      const key = this.tables.accessKeys.get(id);
      if (key) this.tables.accessKeys.set(id, { ...key, lastUsedAt: at });
    });
  }

  insertAccessSession(session: AccessSession) {
    return this.later(() => this.tables.accessSessions.set(session.id, session));
  }

  revokeAccessSession(id: string, at: number) {
    return this.later(() => {
      const session = this.tables.accessSessions.get(id);
      if (session === undefined || session.revokedAt !== null) return false;
      this.tables.accessSessions.set(id, { ...session, revokedAt: at });
      return true;
    });
  }

  forgetAccessSessions(at: number) {
    return this.later(() => {
      for (const { id, expiresAt } of [...this.tables.accessSessions.values()]) if (expiresAt < at) this.tables.accessSessions.delete(id);
    });
  }

  insertSignInCode(code: SignInCode) {
    return this.later(() => this.tables.signInCodes.set(code.hash, code));
  }

  takeSignInCode(hash: string, at: number) {
    return this.later(() => {
      const code = this.tables.signInCodes.get(hash);
      if (code === undefined || code.usedAt !== null || code.expiresAt <= at) return false;
      this.tables.signInCodes.set(hash, { ...code, usedAt: at });
      return true;
    });
  }

  forgetSignInCodes(at: number) {
    return this.later(() => {
      for (const { hash, expiresAt } of [...this.tables.signInCodes.values()]) if (expiresAt < at) this.tables.signInCodes.delete(hash);
    });
  }
}
