import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call that changes something, as it arrived. */
export interface Arrived {
  readonly route: string;
  readonly key: string | undefined;
  readonly token: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What becomes of the answer to a call that took effect; or of the call. */
export type Trouble = 'lost' | 'gateway' | 'broken' | 'never_arrives';

const TIME = '2026-03-01T10:00:00.000Z';
const LATER = '2026-03-01T10:00:01.000Z';

/** Answers over a socket as the API does, as far as a flow asks: an idempotency key counts once. */
export async function apiServer() {
  const arrived: Arrived[] = [];
  const troubles: Trouble[] = [];
  const filed = new Map<string, object>();
  const refusedTokens = new Set<string>();
  /** What others have asked for. */
  const others: object[] = [];
  /** What something between answers about in the server's place, after the call took effect. */
  const unanswered = new Set<string>();
  const gone = new Set<string>();
  const previewed: (readonly string[])[] = [];

  const answers: Readonly<Record<string, (body: Arrived['body'], path: readonly string[]) => unknown>> = {
    'POST previews': ({ references }) => {
      previewed.push(references as readonly string[]);
      return { items: (references as readonly string[]).map(previewOf) };
    },
    'POST cancellations': ({ reference }) => cancellation(`can_${filed.size + 1}`, String(reference)),
    'GET cancellations': () => ({ items: [...others, ...filed.values()].slice(-1), nextCursor: null }),
    'GET cancellations/:id': (_, [, id]) => [...filed.values()].find((each) => 'id' in each && each.id === id),
    'POST cancellations/:id/withdraw': (_, [, id = '']) => (gone.has(id) ? undefined : { ...cancellation(id, `shop:${id.slice(4)}`), state: 'withdrawn', updatedAt: LATER }),
    'POST batches': ({ name }) => ({ id: `bat_${filed.size + 1}`, name, state: 'running' }),
    'GET batches': () => ({ items: [...filed.values()], nextCursor: null }),
    'GET batches/:id/items': () => ({ items: ['shop:1', 'shop:2'].map((reference, index) => ({ line: index + 1, reference: `shop:order/${index + 1}`, state: 'filed', cancellation: cancellation(`can_${index + 1}`, reference) })), nextCursor: null }),
    'GET session': () => ({ actor: 'ann', scopes: ['cancellations:write', 'batches:write'] }),
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await textOf(request);
    const path = new URL(request.url ?? '', 'http://server').pathname.split('/').slice(2);
    const route = `${request.method ?? ''} ${path.map((part, index) => (index === 1 ? ':id' : part)).join('/')}`;
    const token = request.headers.authorization?.replace('Bearer ', '');
    const key = request.headers['idempotency-key']?.toString();
    const body = (text === '' ? {} : JSON.parse(text)) as Arrived['body'];
    if (key !== undefined) arrived.push({ route, key, token, body });
    const trouble = key === undefined ? undefined : troubles.shift();
    if (trouble === 'never_arrives') return void request.socket.destroy();
    if (refusedTokens.has(token ?? '')) return problem(response, 401, 'unauthorized');
    const answer = key === undefined ? answers[route]?.(body, path) : (filed.get(key) ?? answers[route]?.(body, path));
    if (unanswered.has(path[1] ?? '')) return void response.writeHead(502, { 'content-type': 'text/html' }).end('<p>Bad gateway</p>');
    if (answer === undefined) return problem(response, 404, 'not_found');
    if (key !== undefined) filed.set(key, answer as object);
    if (trouble === 'lost') return void request.socket.destroy();
    if (trouble === 'gateway') return void response.writeHead(403, { 'content-type': 'text/html' }).end('<p>Not here</p>');
    if (trouble === 'broken') return problem(response, 500, 'internal_error');
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived, troubles, filed, refusedTokens, previewed, others, gone, unanswered, close };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function problem(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ code, title: 'No', detail: `It is ${code}.`, status, requestId: 'req_1', retryable: false, errors: [] }));
}

function previewOf(reference: string): object {
  return { asked: reference, reference, account: 'shop', provider: 'factory', orderNumber: `#${reference}`, plan: { kind: 'send', why: 'It is open.', effects: [] }, problems: [] };
}

function cancellation(id: string, reference: string): object {
  const target = { kind: 'order', id: reference.split(':')[1] };
  return { id, reference, account: 'shop', provider: 'factory', target, state: 'requested', reason: 'customer_request', note: null, providerStatus: { before: null, after: null }, attempts: 1, requesters: [], createdAt: TIME, updatedAt: TIME, warnings: [] };
}
