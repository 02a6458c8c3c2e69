import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Answer } from '../../service/answer.ts';
import type { Service } from '../../service/service.ts';

export interface HostileServer {
  readonly url: string;
  /** How often each kind of question was asked. */
  readonly asked: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** What each address answers, first match first. */
const ROUTES: readonly (readonly [RegExp, (service: Service) => Promise<Answer<unknown>>])[] = [
  [/^\/v1\/accounts$/, (service) => listed(service.accounts())],
  [/^\/v1\/providers$/, (service) => listed(service.providers())],
  [/^\/v1\/accounts\/.*\/targets\//, (service) => service.readTarget('')],
  [/^\/v1\/targets$/, (service) => service.find({ search: '', limit: 50 })],
  [/^\/v1\/references$/, (service) => listed(one(service.resolveReference('')))],
  [/^\/v1\/previews$/, (service) => listed(service.preview({ references: [''] }))],
  [/^\/v1\/(?:cancellations\/.*\/|batches\/.*\/)?events$/, (service) => service.events({})],
  [/^\/v1\/cancellations$/, (service) => service.cancellations({ cursor: 'the last page' })],
  [/^\/v1\/cancellations\//, (service) => service.cancellation('')],
  [/^\/v1\/batches$/, (service) => service.batches.list({ cursor: 'the last page' })],
  [/^\/v1\/batches\/.*\/items$/, (service) => service.batches.items('', { cursor: 'the last page' })],
  [/^\/v1\/batches\//, (service) => service.batches.get('')],
];

/** The HTTP API as somebody hostile would serve it: the same addresses and forms, hostile text in every place. */
export async function openHostileServer(service: Service): Promise<HostileServer> {
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    request.resume();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const route = ROUTES.find(([path]) => path.test(pathname));
    if (route) asked.set(route[0].source, (asked.get(route[0].source) ?? 0) + 1);
    const isStream = request.headers.accept?.includes('text/event-stream');
    void (route && !isStream ? route[1](service) : undefined)?.then((answer) => reply(response, answer));
    if (!route || isStream) reply(response, { ok: false, problem: { code: 'not_found', detail: 'There is nothing here.', retryable: false, status: 404 } });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listed(answer: Promise<Answer<readonly unknown[]>>): Promise<Answer<unknown>> {
  const found = await answer;
  return found.ok ? { ok: true, value: { items: found.value } } : found;
}

async function one(answer: Promise<Answer<unknown>>): Promise<Answer<readonly unknown[]>> {
  const found = await answer;
  return found.ok ? { ok: true, value: [found.value] } : found;
}

function reply(response: ServerResponse, answer: Answer<unknown>): void {
  const [status, type, body] = answer.ok ? [200, 'application/json', answer.value] : [404, 'application/problem+json', answer.problem];
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
}
