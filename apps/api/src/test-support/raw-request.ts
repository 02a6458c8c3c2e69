import { request, type IncomingHttpHeaders } from 'node:http';
import { keyOf } from './default-key.ts';

export interface RawRequest {
  readonly method?: string;
  /** Sent as it is: not normalised, as `fetch` would. */
  readonly path: string;
  /** `Host` included. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Default: the admin key of a test's server; null: none. */
  readonly key?: string | null;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  json<Body = Record<string, unknown>>(): Body;
}

/** One request over a socket of its own. */
export function rawRequest(url: string, { method = 'GET', path, headers: given = {}, body, key = keyOf(url) }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const headers = { ...(key !== null && key !== undefined && { Authorization: `Bearer ${key}` }), ...given };
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method, path, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json: <Body>() => JSON.parse(text) as Body });
      });
      incoming.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

export function postJson(url: string, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
  return rawRequest(url, { method: 'POST', path, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });
}
