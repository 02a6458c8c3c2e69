/** What was thrown, in words. Never throws itself, whatever a plugin threw. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : 'something that is no error was thrown';
}
