import type { AccessKey, AccessSession } from '../model/access.ts';

/** Who may call the API. There are few of them, and they change seldom. */
export interface AccessReader {
  accessKey(id: string): Promise<AccessKey | undefined>;
  accessKeyByHash(hash: string): Promise<AccessKey | undefined>;
  /** All of them, newest first. */
  accessKeys(): Promise<readonly AccessKey[]>;
  accessSession(id: string): Promise<AccessSession | undefined>;
  accessSessionByHash(hash: string): Promise<AccessSession | undefined>;
  /** Whether a session of this web origin expires after `at`, be it ended before or not. */
  isOriginKnown(origin: string, at: number): Promise<boolean>;
}

export interface AccessWriter {
  insertAccessKey(key: AccessKey): Promise<void>;
  /** Says whether it was there and not yet revoked. */
  revokeAccessKey(id: string, revoked: { readonly at: number; readonly by: string }): Promise<boolean>;
  noteAccessKeyUse(id: string, at: number): Promise<void>;
  insertAccessSession(session: AccessSession): Promise<void>;
  /** Says whether it was there and not yet revoked. */
  revokeAccessSession(id: string, at: number): Promise<boolean>;
  /** Removes sessions that ended before `at`. */
  forgetAccessSessions(at: number): Promise<void>;
}
