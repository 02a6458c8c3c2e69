import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { problemBody, PROBLEM_MEDIA_TYPE } from '../problems/problem-body.ts';
import { HTTP_PROBLEMS, type HttpProblemCode } from '../problems/http-problems.ts';

const CODES: Readonly<Record<string, HttpProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** Answers bytes that never became a request: no framework has seen them, so the reply is written by hand. */
export function answerConnectionError(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = CODES[error.code ?? ''] ?? 'malformed_request';
  const { status, title } = HTTP_PROBLEMS[code];
  const requestId = randomUUID();
  const body = JSON.stringify(problemBody({ code, detail: `${title}.`, retryable: false }, requestId));
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
