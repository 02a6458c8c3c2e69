import { CountermandError } from '@countermand/client';
import { isNoSession } from '../session/no-session.ts';

/** Why there is nothing to show, or nothing newer. */
export interface LoadProblem {
  /** `offline`: no answer came · `unanswered`: one that does not say whether the call took effect · `session_ended`: there is no session, or it is refused · `refused`: a definite no. */
  readonly kind: 'offline' | 'unanswered' | 'session_ended' | 'refused';
  readonly code: string;
  /** For people. Data: shown as text. */
  readonly detail: string;
}

/** What a failed call means for what is shown. */
export function loadProblem(error: unknown): LoadProblem {
  if (!CountermandError.is(error)) return { kind: 'refused', code: 'unexpected', detail: detailOf(error) };
  return { kind: kindOf(error), code: error.code, detail: detailOf(error) };
}

function kindOf(error: CountermandError): LoadProblem['kind'] {
  const { status } = error;
  if (status === 401 || isNoSession(error)) return 'session_ended';
  if (status === undefined) return 'offline';
  // A 5xx may come from something between, after the call took effect.
  return status >= 500 ? 'unanswered' : 'refused';
}

/** What to say of an error, for people. */
export function detailOf(error: unknown): string {
  if (CountermandError.is(error) && error.problem) return error.problem.detail;
  return error instanceof Error ? error.message : String(error);
}
