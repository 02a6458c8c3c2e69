/** The command was used wrongly; the message says what to do. Exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
