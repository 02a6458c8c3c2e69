const HOUR_MS = 3_600_000;

/** So long a one-time link can be used: as long as it takes to bring it from a terminal to a browser. */
export const SIGN_IN_CODE_MS = 10 * 60_000;

/** So long a browser stays signed in: a working day. */
export const BROWSER_SESSION_MS = 12 * HOUR_MS;

/**
 * So long after a session has expired its row is kept, and the pages of its origin may still read answers: that the
 * session is over, above all. A browser shows a page that may not read an answer only that something failed.
 */
export const FORGOTTEN_AFTER_MS = 24 * HOUR_MS;
