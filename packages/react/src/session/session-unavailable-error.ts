/** The host's backend gave no session: nobody is signed in there any more, or it cannot be reached. Its message says why. */
export class SessionUnavailableError extends Error {
  override readonly name = 'SessionUnavailableError';

  /** `no_session`: this page never had one. */
  constructor(
    cause: unknown,
    readonly code: 'no_session' | 'session_ended',
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }

  /** The error itself, or what a client made another one of; undefined: it is about something else. */
  static behind(error: unknown): SessionUnavailableError | undefined {
    return [error, error instanceof Error && error.cause].find((each) => each instanceof SessionUnavailableError);
  }
}
