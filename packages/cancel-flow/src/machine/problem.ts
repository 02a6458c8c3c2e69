/** A definite no to one of our requests, as the server or the face words it. The shape fits the problems of the API and of the core. */
export interface FlowProblem {
  readonly code: string;
  /** What happened, where, and what to do. Shown as it is; data, never markup. */
  readonly detail: string;
  /** True when the same request may succeed later. */
  readonly retryable?: boolean;
  /** How long the server asks to wait, milliseconds. */
  readonly retryAfterMs?: number;
}
