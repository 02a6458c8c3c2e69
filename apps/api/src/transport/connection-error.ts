import type { Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { problemBody, PROBLEM_MEDIA_TYPE } from '../problems/problem-body.ts';
import { HTTP_PROBLEMS } from '../problems/http-problems.ts';

/** Answers bytes that never became a request: no framework has seen them, so the reply is written by hand. */
export function answerConnectionError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'headers_too_large' : 'malformed_request';
  const { status, title } = HTTP_PROBLEMS[code];
  const body = JSON.stringify(problemBody({ code, detail: `${title}.`, retryable: false }, randomUUID()));
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
