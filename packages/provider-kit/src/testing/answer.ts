import type { ServerResponse } from 'node:http';
import type { SimulatorReply } from './route.ts';

/** Sends a reply in full. */
export function answer(response: ServerResponse, reply: SimulatorReply): void {
  const text = bodyText(reply);
  response.writeHead(reply.status, headersOf(reply, text)).end(text);
}

/** The bytes of a reply's body: text as it is, everything else as JSON. */
export function bodyText(reply: SimulatorReply): string {
  if (reply.body === undefined) return '';
  return typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
}

export function headersOf(reply: SimulatorReply, text: string): Record<string, string | number> {
  return { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...reply.headers };
}
