/** Whether a text has the form of a cancellation's id. */
export function isCancellationId(text: string): boolean {
  return /^can_[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
}
