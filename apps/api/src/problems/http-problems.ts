import { PROBLEMS, type ProblemCode } from '@countermand/core/model';

/** What only HTTP can get wrong, beside the problems of the core. */
const TRANSPORT_PROBLEMS = {
  malformed_request: { status: 400, title: 'The request is not well-formed HTTP' },
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  foreign_origin: { status: 403, title: 'Requests from other web sites are refused' },
  csrf_token_missing: { status: 403, title: 'The request does not carry the CSRF token of its session' },
  method_not_allowed: { status: 405, title: 'This path does not have this method' },
  not_acceptable: { status: 406, title: 'The answer does not come in any of these forms' },
  request_timeout: { status: 408, title: 'The request took too long to arrive' },
  payload_too_large: { status: 413, title: 'The body is too large' },
  uri_too_long: { status: 414, title: 'The path with its query is too long' },
  unsupported_media_type: { status: 415, title: 'The body is of a type that is not taken here' },
  foreign_host: { status: 421, title: 'This server does not answer to this host name' },
  too_many_requests: { status: 429, title: 'More requests than one caller may send' },
  headers_too_large: { status: 431, title: 'The headers are too large' },
  internal_error: { status: 500, title: 'Something went wrong here' },
  too_many_streams: { status: 503, title: 'The server has as many streams open as it takes' },
  closing: { status: 503, title: 'The server is stopping' },
  worker_failed: { status: 503, title: 'The worker has stopped' },
} as const;

/** Every code a problem body can carry. */
export type HttpProblemCode = ProblemCode | keyof typeof TRANSPORT_PROBLEMS;

export interface HttpProblemKind {
  readonly status: number;
  readonly title: string;
}

/** Status and title by code: the whole set that a client has to know. */
export const HTTP_PROBLEMS: Readonly<Record<HttpProblemCode, HttpProblemKind>> = { ...PROBLEMS, ...TRANSPORT_PROBLEMS };

export function isHttpProblemCode(code: string): code is HttpProblemCode {
  return Object.hasOwn(HTTP_PROBLEMS, code);
}
