import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { problemBody, PROBLEM_MEDIA_TYPE } from '../problems/problem-body.ts';
import { HTTP_PROBLEMS, type HttpProblemCode } from '../problems/http-problems.ts';

/** The longest path and query together, in characters. */
export const URL_MAX_LENGTH = 8_192;

const CODES: Readonly<Record<string, HttpProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'payload_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** What Node says of bytes that it could not read as a request. */
export interface ConnectionError extends Error {
  readonly code?: string;
  /** The bytes at hand when it gave up: a `Buffer`, where there were any. */
  readonly rawPacket?: unknown;
}

/** What was answered, for the log. */
export interface ConnectionAnswer {
  readonly requestId: string;
  readonly status: number;
}

/** Answers bytes that never became a request: no framework has seen them, so the reply is written by hand. Undefined where nobody is left to be answered. */
export function answerConnectionError(error: ConnectionError, socket: Duplex): ConnectionAnswer | undefined {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return undefined;
  }
  return answerOnSocket(socket, codeOf(error), { isHead: isHead(error.rawPacket) });
}

/** Answers `CONNECT`: a tunnel through this server to somewhere else. */
export function refuseTunnel(socket: Duplex): ConnectionAnswer {
  return answerOnSocket(socket, 'malformed_request', { detail: 'This server is no proxy: it does not take CONNECT.' });
}

function codeOf({ code = '', rawPacket }: ConnectionError): HttpProblemCode {
  const known = CODES[code] ?? 'malformed_request';
  return known === 'headers_too_large' && Buffer.isBuffer(rawPacket) && isLongLine(rawPacket) ? 'uri_too_long' : known;
}

/** Where the first line does not end, it is the URL that is too long. */
function isLongLine(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n');
  return end < 0 || end > URL_MAX_LENGTH;
}

/** Whoever asks for the head of an answer takes anything after it for another one. */
function isHead(bytes: unknown): boolean {
  return Buffer.isBuffer(bytes) && bytes.subarray(0, 5).toString('latin1') === 'HEAD ';
}

interface SocketAnswer {
  readonly detail?: string;
  readonly isHead?: boolean;
}

function answerOnSocket(socket: Duplex, code: HttpProblemCode, answer: SocketAnswer): ConnectionAnswer {
  const { status, title } = HTTP_PROBLEMS[code];
  const detail = answer.detail ?? `${title}.`;
  const requestId = randomUUID();
  const body = JSON.stringify(problemBody({ code, detail, retryable: false }, requestId));
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${answer.isHead === true ? '' : body}`);
  return { requestId, status };
}
