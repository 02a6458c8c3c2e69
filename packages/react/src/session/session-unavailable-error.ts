/** The host's backend gave no session: nobody is signed in there any more, or it cannot be reached. */
export class SessionUnavailableError extends Error {
  override readonly name = 'SessionUnavailableError';

  constructor(cause: unknown) {
    super(`Countermand: no session. ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }

  /** True of the error itself and of what a client made of it. */
  static isBehind(error: unknown): boolean {
    return error instanceof SessionUnavailableError || (error instanceof Error && error.cause instanceof SessionUnavailableError);
  }
}
