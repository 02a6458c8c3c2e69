import { CountermandError } from '@countermand/client';

/** Why there is nothing to show, or nothing newer. */
export interface LoadProblem {
  /** `offline`: no answer came · `session_ended`: the session is refused · `refused`: a definite no. */
  readonly kind: 'offline' | 'session_ended' | 'refused';
  readonly code: string;
  /** For people. Data: shown as text. */
  readonly detail: string;
}

export function loadProblem(error: unknown): LoadProblem {
  if (!CountermandError.is(error)) return { kind: 'session_ended', code: 'no_session', detail: error instanceof Error ? error.message : String(error) };
  const detail = error.problem?.detail ?? error.message;
  if (error.status === 401) return { kind: 'session_ended', code: error.code, detail };
  return { kind: error.status === undefined ? 'offline' : 'refused', code: error.code, detail };
}
