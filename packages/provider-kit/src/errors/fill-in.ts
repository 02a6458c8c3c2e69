/** Something is left to write by the author of a plugin. */
export class NotFilledInError extends Error {
  override readonly name = 'NotFilledInError';
}

/** Stands where the author of a plugin has something to write. Throws `NotFilledInError`, which says what and where. */
export function fillIn(what: string): never {
  throw new NotFilledInError(`Not filled in yet: ${what}`);
}
