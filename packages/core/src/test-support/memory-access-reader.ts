import type { AccessReader } from '../ports/access-store.ts';
import { MemoryBatchReader } from './memory-batch-reader.ts';

/** What the ledger in memory tells of keys and sessions. */
export class MemoryAccessReader extends MemoryBatchReader implements AccessReader {
  accessKey(id: string) {
    return this.later(() => this.tables.accessKeys.get(id));
  }

  accessKeyByHash(hash: string) {
    return this.later(() => [...this.tables.accessKeys.values()].find((key) => key.hash === hash));
  }

  accessKeys() {
    return this.later(() => [...this.tables.accessKeys.values()].reverse());
  }

  accessSession(id: string) {
    return this.later(() => this.tables.accessSessions.get(id));
  }

  accessSessionByHash(hash: string) {
    return this.later(() => [...this.tables.accessSessions.values()].find((session) => session.hash === hash));
  }

  isOriginKnown(origin: string, at: number) {
    return this.later(() => [...this.tables.accessSessions.values()].some((session) => session.origin === origin && session.expiresAt > at));
  }

  signInCode(hash: string) {
    return this.later(() => this.tables.signInCodes.get(hash));
  }
}
