import type { ProblemCode } from '@countermand/core/model';
import type { HttpProblemCode } from './http-problems.ts';
import type { ProblemGuide } from './problem-guide.ts';

/** What only HTTP can get wrong, explained. */
export const TRANSPORT_GUIDE: Readonly<Record<Exclude<HttpProblemCode, ProblemCode>, ProblemGuide>> = {
  malformed_request: {
    means: 'What arrived is not well-formed HTTP, or its path is not well-formed.',
    remedy: 'Use a client that speaks HTTP/1.1, and percent-encode what goes into a path.',
    retryable: false,
    detail: 'The path of the request is not well-formed.',
  },
  malformed_json: {
    means: 'The body is not JSON in UTF-8, or holds a key that is never allowed, such as `__proto__`.',
    remedy: 'Send well-formed JSON in UTF-8.',
    retryable: false,
    detail: 'The body is not valid JSON, or holds a key that is not allowed in any body.',
  },
  foreign_origin: {
    means: 'A page of another web site made the request. Such pages may not call this server, for anybody could write one.',
    remedy: "Call from a backend or a program; for a page of your own, have your backend mint an embed session, or name the page's origin in the configuration.",
    retryable: false,
    detail: 'A web page of another origin made this request. Only pages of this server, and programs, may call it.',
  },
  csrf_token_missing: {
    means: 'A browser that is signed in by its cookie sent a change without the token that only a page of this server can know. Nothing was changed.',
    remedy: 'Read `csrfToken` of `GET /v1/session`, and send it as the header `X-CSRF-Token`. Programs send a key instead, and need none.',
    retryable: false,
    detail: 'A change by a signed-in browser needs the header X-CSRF-Token with the csrfToken of GET /v1/session.',
  },
  method_not_allowed: {
    means: 'There is something at this path, but not with this method.',
    remedy: 'Use a method that the header `Allow` names.',
    retryable: false,
    detail: 'This path has GET, HEAD, POST, OPTIONS.',
  },
  not_acceptable: {
    means: 'Of the lists of events only, which come in two forms: the header `Accept` names neither.',
    remedy: 'Ask for `application/json`, or for `text/event-stream`; without the header the answer is JSON. Other routes do not look at it.',
    retryable: false,
    detail: 'Events come as application/json, or as they happen as text/event-stream. Name one of them in the header Accept, or send none.',
  },
  request_timeout: {
    means: 'The request took too long to arrive. Nothing of it was done.',
    remedy: 'Send it again, under the same key. A large table may take minutes, but has to keep coming.',
    retryable: true,
    detail: 'The request did not arrive in time.',
  },
  payload_too_large: {
    means: 'The body is larger than the route takes: 64 KiB, and more for batches.',
    remedy: 'Send less at once; many orders go as `text/csv`.',
    retryable: false,
    detail: 'The body is larger than this route takes.',
  },
  uri_too_long: {
    means: 'The path and the query together are longer than 8192 characters. Ids and searches are far shorter.',
    remedy: 'Narrow a list by fewer values at once.',
    retryable: false,
    detail: 'A path and its query have at most 8192 characters.',
  },
  unsupported_media_type: {
    means: 'The body is declared as something that is not taken here, or not declared at all.',
    remedy: 'Send JSON in UTF-8 with `Content-Type: application/json`; a batch may also be `text/csv`.',
    retryable: false,
    detail: 'Send the body as JSON, with the header Content-Type: application/json; a batch may also be text/csv.',
  },
  foreign_host: {
    means: 'The `Host` header names another server. This protects a local server from web pages that pretend to be it.',
    remedy: 'Call the server by its own name, or have the name added to the configuration.',
    retryable: false,
    detail: 'This server does not answer to this host name.',
  },
  too_many_requests: {
    means: 'One key, or one address without a key that holds, sent more requests than this server takes from it. `limitedBy` is `countermand`.',
    remedy: 'Wait as long as `Retry-After` says. The `RateLimit` headers of every answer tell what is left; many orders go as one batch.',
    retryable: true,
    detail: 'Of requests with this key, at most 600 are taken in 60 s. Wait 12 s; the RateLimit headers tell what is left.',
  },
  headers_too_large: {
    means: 'The headers of the request are too large.',
    remedy: 'Send fewer or smaller headers; cookies are not needed.',
    retryable: false,
    detail: 'The headers of the request are too large.',
  },
  internal_error: {
    means: 'Something unexpected happened here: a fault of this program. What was filed before stays filed.',
    remedy: 'Give the `requestId` to the operator: the log says more under it. A repeated request is safe under the same key.',
    retryable: false,
    detail: 'The server could not do this. Its log says why, under this request id.',
  },
  too_many_streams: {
    means: 'All streams together that this server keeps open at a time are taken.',
    remedy: 'Ask again after `Retry-After`, or read the list of events from your position: nothing is missed by it.',
    retryable: true,
    detail: 'This server has 2000 streams open, which is the most. Ask again, or read the list of events instead.',
  },
  closing: {
    means: 'Of `/readyz`: the server has been told to stop. It answers what it has taken, and takes no new connections.',
    remedy: 'Send requests to another server, or wait until this one is back. What was accepted goes on.',
    retryable: true,
    detail: 'This server is stopping: it answers what it has taken, and takes no new connections.',
  },
  worker_failed: {
    means: 'The worker of this process has stopped, so that nothing is sent from here. Answered by `/readyz` only.',
    remedy: 'Restart the process. What was accepted goes on from where it was.',
    retryable: true,
    detail: 'The worker of this process has stopped.',
  },
};
