import { PROBLEMS, type Problem } from '@countermand/core/model';
import type { ExitCode } from '../exit/exit-codes.ts';
import { EXIT } from '../exit/exit-codes.ts';

/**
 * An expected failure as either side of a service words it: the core's problems, and what only HTTP knows (`rate_limited`,
 * `connection_failed`). The codes of later servers are let through.
 */
export interface ServiceProblem extends Omit<Problem, 'code'> {
  readonly code: string;
  /** Both where a server said so; else they follow from the code. */
  readonly title?: string;
  readonly status?: number;
  /** For the server's log. */
  readonly requestId?: string;
}

/** A value, or why there is none. */
export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: ServiceProblem };

/** Title and HTTP status of a problem. */
export function headOf({ code, title, status }: Pick<ServiceProblem, 'code' | 'title' | 'status'>): { readonly title: string; readonly status: number } {
  const known = isKnown(code) ? PROBLEMS[code] : { title: 'The request failed', status: 500 };
  return { title: title ?? known.title, status: status ?? known.status };
}

/** The exit code that a problem stands for. */
export function exitOf(problem: Pick<ServiceProblem, 'code' | 'status'>): ExitCode {
  if (isKnown(problem.code)) return PROBLEMS[problem.code].exit;
  const { status } = headOf(problem);
  if (status === 401 || status === 403) return EXIT.unauthorized;
  return status === 400 || status === 413 || status === 415 || status === 422 ? EXIT.usage : EXIT.failed;
}

function isKnown(code: string): code is keyof typeof PROBLEMS {
  return Object.hasOwn(PROBLEMS, code);
}
