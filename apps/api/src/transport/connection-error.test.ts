import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { problemSchema } from '../schemas/problem.ts';
import { answerConnectionError } from './connection-error.ts';

async function answerTo(code: string | undefined, bytes = '') {
  const socket = new PassThrough();
  answerConnectionError(Object.assign(new Error('canary'), { code, rawPacket: Buffer.from(bytes) }), socket);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return { head, problem: problemSchema.strict().parse(JSON.parse(body)) };
}

test.each([
  ['HPE_HEADER_OVERFLOW', 431, 'headers_too_large', 'GET / HTTP/1.1\r\nX: y'],
  ['HPE_HEADER_OVERFLOW', 414, 'uri_too_long', 'GET /xxxx'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408, 'request_timeout'],
  ['HPE_INVALID_METHOD', 400, 'malformed_request'],
  [undefined, 400, 'malformed_request'],
])('%s is answered with a problem', async (error, status, code, bytes = '') => {
  const { head, problem } = await answerTo(error, bytes);
  expect(head.split('\r\n')[0]).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain(`X-Request-Id: ${problem.requestId}`);
  expect([problem.status, problem.code, JSON.stringify(problem).includes('canary')]).toEqual([status, code, false]);
});

test('whoever asks for a head gets no body', async () => {
  const socket = new PassThrough();
  answerConnectionError(Object.assign(new Error('long'), { code: 'HPE_HEADER_OVERFLOW', rawPacket: Buffer.from('HEAD /xxxx') }), socket);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 414 [^]*\r\nContent-Length: \d+\r\n[^]*\r\n\r\n$/);
});

test('a connection that is gone gets nothing', () => {
  const socket = new PassThrough();
  answerConnectionError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }), socket);
  expect(socket.destroyed).toBe(true);
});
