/** Transaction control of the one connection that writes. What throws here costs the whole group. */
export interface CommitConnection {
  /** Opens the transaction once no other process has one open. */
  begin(): Promise<void>;
  /** Says whether anything was changed. */
  commit(): boolean | Promise<boolean>;
  /** Takes everything back after a failure. Never throws. */
  abandon(): void | Promise<void>;
  startSavepoint(): void | Promise<void>;
  /** Throws when a statement failed, even if its caller swallowed that: the change would be half applied. */
  releaseSavepoint(): void | Promise<void>;
  /** Takes back one change; throws when the failure was the database's own and the whole group is lost. */
  takeBackSavepoint(): void | Promise<void>;
}
