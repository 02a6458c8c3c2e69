import { expect, test } from '@jest/globals';
import { CountermandError } from '../errors/countermand-error.ts';
import { plainTransport } from '../transport/http.ts';
import { eventStream } from './event-stream.ts';

type Answer = Response | Error;

function stream(...chunks: string[]): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({ start: (controller) => (chunks.forEach((chunk) => controller.enqueue(encoder.encode(chunk))), controller.close()) });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

/** A connection on which nothing ever comes. */
function silent(): Response {
  return new Response(new ReadableStream<Uint8Array>(), { headers: { 'content-type': 'text/event-stream' } });
}

function message(position: number): string {
  return `event: cancellation.observed\nid: ${position}\ndata: {"position":${position}}\n\n`;
}

function problem(status: number, code: string, retryable = false): Response {
  return new Response(JSON.stringify({ code, title: 'T', detail: 'D', retryable, requestId: 'r', errors: [] }), { status, headers: { 'content-type': 'application/problem+json' } });
}

function opened(...answers: Answer[]) {
  const resumedFrom: (string | null)[] = [];
  const pauses: number[] = [];
  const fetch = async (request: Request) => {
    resumedFrom.push(request.headers.get('last-event-id'));
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('asked once too often');
  };
  const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
  const transport = plainTransport({ baseUrl: 'http://server.invalid', token: 't', fetch, sleep });
  return { transport, resumedFrom, pauses };
}

async function positions({ transport }: ReturnType<typeof opened>, wanted: number, options: Parameters<typeof eventStream>[2] = {}) {
  const seen: number[] = [];
  for await (const { position } of eventStream(transport, '/v1/events', options)) if (seen.push(position) === wanted) break;
  return seen;
}

test('it goes on where the connection broke, also within a message', async () => {
  const server = opened(stream(': hello\n\n', message(1), message(2), 'id: 3\nda'), new TypeError('reset'), stream(message(3), message(4)));
  expect(await positions(server, 4)).toEqual([1, 2, 3, 4]);
  expect(server.resumedFrom).toEqual([null, '2', '2']);
});

test('a connection that broke before anything happened goes on from where it began', async () => {
  const server = opened(stream('retry: 2000\nid: 7\n\n'), stream(': still here\nid: 9\n\n'), stream(message(10)));
  expect(await positions(server, 1)).toEqual([10]);
  expect(server.resumedFrom).toEqual([null, '7', '9']);
});

test('it begins where it is told', async () => {
  const server = opened(stream(message(42)));
  expect(await positions(server, 1, { lastEventId: 41 })).toEqual([42]);
  expect(server.resumedFrom).toEqual(['41']);
});

test('the pause is the one that the server asks for, and grows where nothing comes', async () => {
  const server = opened(stream('retry: 2000\n\n', message(1)), stream(message(2)));
  await positions(server, 2);
  expect(server.pauses).toEqual([2000]);
  const failing = opened(new TypeError('1'), problem(503, 'ledger_unavailable', true), new Response('', { status: 502 }), stream(message(1)));
  expect(await positions(failing, 1)).toEqual([1]);
  expect(failing.pauses.map((pause) => pause > 0)).toEqual([true, true, true]);
});

test('a connection that has gone silent is made anew', async () => {
  const server = opened(silent(), stream(message(1)));
  expect(await positions(server, 1, { silenceMs: 5 })).toEqual([1]);
});

test('what no reconnecting can mend is thrown', async () => {
  for (const [status, code] of [[401, 'unauthorized'], [404, 'not_found'], [410, 'events_gone']] as const) {
    const failed = await positions(opened(problem(status, code)), 1).catch((error: unknown) => error);
    expect([code, CountermandError.is(failed, code)]).toEqual([code, true]);
  }
  const page = new Response('<html>', { status: 200, headers: { 'content-type': 'text/html' } });
  await expect(positions(opened(page), 1)).rejects.toMatchObject({ code: 'unreadable_answer', status: 200 });
});

test('the signal ends it with its reason', async () => {
  const controller = new AbortController();
  const server = opened(stream(message(1)), silent());
  const reason = new Error('enough');
  const run = async () => {
    for await (const event of eventStream(server.transport, '/v1/events', { signal: controller.signal })) if (event.position === 1) controller.abort(reason);
  };
  await expect(run()).rejects.toBe(reason);
});
