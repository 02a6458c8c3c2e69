import type { AccessKey, AccessSession, SignInCode } from '../model/access.ts';

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
  signInCode(hash: string): Promise<SignInCode | undefined>;
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
  insertSignInCode(code: SignInCode): Promise<void>;
  /** Uses it up. Says whether it was there, unused, and expires after `at`: of several at once, one is told so. */
  takeSignInCode(hash: string, at: number): Promise<boolean>;
  /** Removes codes that expired before `at`, used ones too. */
  forgetSignInCodes(at: number): Promise<void>;
}
