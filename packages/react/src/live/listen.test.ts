import { afterEach, expect, jest, test } from '@jest/globals';
import { createPlainTransport } from '@countermand/client';
import { listenTo } from './listen.ts';

afterEach(() => void jest.restoreAllMocks());

/** A server's answer to who asks for events. */
function answering(answer: () => Response) {
  const heard: unknown[] = [];
  const controller = new AbortController();
  const transport = createPlainTransport({ baseUrl: 'http://server.invalid', token: 'cms_1', fetch: async () => answer() });
  const over = listenTo(transport)({ signal: controller.signal, onConnection: (stands) => void heard.push(stands), onEvent: (event) => void heard.push(event) });
  return { heard, over, end: () => controller.abort() };
}

test('events are told as they come, until the signal', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { heard, over, end } = answering(() => new Response('data: {"position":1}\n\n', { headers: { 'content-type': 'text/event-stream' } }));
  while (!heard.includes(false)) await new Promise(setImmediate);
  end();
  await over;
  expect([heard.slice(0, 3), said.mock.calls]).toEqual([[true, { position: 1 }, false], []]);
});

test('where none are granted it ends, and says nothing', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await answering(() => Response.json({ code: 'forbidden', title: 'No', detail: 'No.', requestId: 'r', retryable: false }, { status: 403 })).over;
  expect(said).not.toHaveBeenCalled();
});
