import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problemException } from '../problems/http-problem.ts';
import { refuseTunnel, URL_MAX_LENGTH } from './connection-error.ts';

/** No client of ours sends a third of it. */
const MOST_HEADERS = 100;

/** Throws the problem of a request that is meant for a proxy, or whose URL or headers are too large though Node could still read them. */
export function limitRequestLine({ raw }: FastifyRequest): void {
  // Of a whole URL the host would count, and not the header that was looked at.
  if (!raw.url?.startsWith('/')) throw problemException('malformed_request', 'This server is no proxy: a request names a path, which begins with "/".');
  if (raw.url.length > URL_MAX_LENGTH) throw problemException('uri_too_long', `A path and its query have at most ${URL_MAX_LENGTH} characters.`);
  if (raw.rawHeaders.length / 2 > MOST_HEADERS) throw problemException('headers_too_large', `A request has at most ${MOST_HEADERS} headers.`);
}

/** Whatever Node would answer, or end, by itself, without a problem. To be called before it listens. */
export function answerEverything({ server }: Pick<FastifyInstance, 'server'>): void {
  // Beyond a number of headers Node drops the rest in silence; they are counted instead.
  server.maxHeadersCount = 0;
  // Nobody has to meet an expectation that is unknown: the request is answered as if it had none.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('connect', (_request, socket) => refuseTunnel(socket));
}
