import { ConfigurationError, LedgerUnavailableError } from '@countermand/core/errors';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import type { Output } from '../output/output.ts';
import { exitOf, headOf, type ServiceProblem } from '../service/answer.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { ProblemError } from './problem-error.ts';
import { UsageError } from './usage-error.ts';

/** Our own messages may be long: they say where, what and what to do. */
const LONGEST_MESSAGE = 2_000;

/** An error as data: what the API would answer, on standard error because standard output is data only. */
export interface ReportedProblem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly retryable: boolean;
  readonly errors?: ServiceProblem['errors'];
  /** For the server's log. */
  readonly requestId?: string;
}

/** The one place where errors become words. Never a stack trace, unless `DEBUG` asks for it. */
export function reportError(error: unknown, output: Output, environment: NodeJS.ProcessEnv): ExitCode {
  const problem = asProblem(error);
  if (problem === undefined) return reportUnexpected(error, output, environment);
  if (output.json) output.complainRecord(reportedProblem(problem));
  else output.complain(text`${output.talkPaint('red', text`error:`)} ${safeText(problem.detail, LONGEST_MESSAGE)}`);
  return exitOf(problem);
}

export function reportedProblem(problem: ServiceProblem): ReportedProblem {
  const { code, detail, retryable, errors, requestId } = problem;
  const { title, status } = headOf(problem);
  return { title, status, code, detail, retryable, ...(errors && { errors }), ...(requestId !== undefined && { requestId }) };
}

function asProblem(error: unknown): ServiceProblem | undefined {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof UsageError) return { code: 'invalid_request', detail: error.message, retryable: false };
  if (ConfigurationError.isInstance(error)) return { code: 'misconfigured', detail: error.message, retryable: false };
  if (LedgerUnavailableError.isInstance(error)) return { code: 'ledger_unavailable', detail: error.message, retryable: true };
  return undefined;
}

/** What an error says to a person. */
export function reportedMessage(error: unknown): string {
  const problem = asProblem(error);
  if (problem) return problem.detail;
  const message = error instanceof Error ? error.message : String(error);
  return `Something unexpected happened in Countermand: ${message}. Please report it, with what you did; DEBUG=1 shows details.`;
}

function reportUnexpected(error: unknown, output: Output, environment: NodeJS.ProcessEnv): ExitCode {
  const detail = reportedMessage(error);
  if (output.json) output.complainRecord({ title: 'Unexpected', status: 500, code: 'unexpected', detail, retryable: false });
  else output.complain(text`${output.talkPaint('red', text`error:`)} ${safeText(detail, LONGEST_MESSAGE)}`);
  const { DEBUG } = environment;
  if (DEBUG && error instanceof Error) for (const line of (error.stack ?? '').split('\n')) output.complain(safeText(line, LONGEST_MESSAGE));
  return EXIT.failed;
}
