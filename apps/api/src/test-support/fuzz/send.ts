import { Agent, request, type IncomingMessage } from 'node:http';
import { bytesOf, pathOf, type FuzzRequest } from './fuzz-request.ts';
import type { FuzzAnswer } from './judge.ts';

/** Sends requests over a few sockets that stay open, as real clients do. */
export class FuzzClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 16 });
  readonly #url: URL;

  constructor(
    url: string,
    private readonly key: string,
  ) {
    this.#url = new URL(url);
  }

  send(asked: FuzzRequest): Promise<FuzzAnswer> {
    const { hostname, port } = this.#url;
    const body = bytesOf(asked.body);
    const headers = { Authorization: `Bearer ${this.key}`, ...(body && { 'Content-Length': String(body.length) }), ...asked.headers };
    return new Promise((resolve, reject) => {
      const outgoing = request({ hostname, port, method: asked.method, path: pathOf(asked), headers, agent: this.#agent }, (incoming) => {
        readAnswer(incoming).then(resolve, reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** A stream of events goes on: what it begins with is enough. */
async function readAnswer(incoming: IncomingMessage): Promise<FuzzAnswer> {
  const { statusCode: status = 0, headers } = incoming;
  if (String(headers['content-type']).startsWith('text/event-stream')) {
    incoming.destroy();
    return { status, headers, text: '' };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return { status, headers, text: Buffer.concat(chunks).toString('utf8') };
}
