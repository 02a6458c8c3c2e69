const HOUR_MS = 3_600_000;

/** So long a browser stays signed in: a working day. */
export const BROWSER_SESSION_MS = 12 * HOUR_MS;

/** So long after a session has expired its row is kept, so that it can still be told what became of it. */
export const FORGOTTEN_AFTER_MS = 24 * HOUR_MS;
