import type { IncomingMessage } from 'node:http';

const BODY_LIMIT = 1024 * 1024;

/** The request's JSON body; undefined where there is none, it is not JSON, or it is larger than anything we would send. */
export async function readRequestBody(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size === 0 || size > BODY_LIMIT) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
