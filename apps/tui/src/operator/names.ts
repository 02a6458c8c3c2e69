/** Whether a text is meant as a cancellation's id and is none: no account can be named so. */
export function isBrokenCancellationId(text: string): boolean {
  return /^can_[^:]*$/.test(text) && !isCancellationId(text);
}

/** Whether a text has the form of a cancellation's id. */
export function isCancellationId(text: string): boolean {
  return /^can_[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
}
