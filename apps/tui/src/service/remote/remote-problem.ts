import type { CountermandError } from '@countermand/client';
import type { ServiceProblem } from '../answer.ts';
import { connectionTrouble } from './connection-trouble.ts';

/** A key that is missing, wrong, or may not. */
const KEY_REFUSED: ReadonlySet<number> = new Set([401, 403]);

const KEY_PLACE = 'The key that was sent is that of COUNTERMAND_API_TOKEN.';

/** What went wrong, as a server or the way to it tells. */
export function remoteProblem(error: CountermandError, url: URL): ServiceProblem {
  const { problem, status } = error;
  const refusal = status !== undefined && KEY_REFUSED.has(status) ? ` ${KEY_PLACE}` : '';
  if (problem !== undefined) {
    const { code, detail, title, requestId, retryable, errors } = problem;
    return { code, detail: `${detail}${refusal}`, title, status: status ?? problem.status, requestId, retryable, ...(errors && errors.length > 0 && { errors }) };
  }
  if (error.code === 'connection_failed') return noConnection(connectionTrouble(error.cause, url).words);
  return { code: 'unreadable_answer', title: 'The answer is not one of a Countermand server', detail: `${url.origin}: ${error.message}${refusal}`, status: status ?? 502, retryable: false };
}

/** No answer came. */
export function noConnection(detail: string): ServiceProblem {
  return { code: 'connection_failed', title: 'The server cannot be reached', detail, status: 503, retryable: true };
}

/** A server answered what this version cannot read; `what` says where. */
export function unreadableAnswer(url: URL, what: string): ServiceProblem {
  return {
    code: 'unreadable_answer',
    title: 'The answer cannot be read',
    detail: `${url.origin} answered what this program does not know (${what}): the server is of another version. Use the program of its version.`,
    status: 502,
    retryable: false,
  };
}
