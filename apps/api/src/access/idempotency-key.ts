import type { FastifyRequest } from 'fastify';
import { problemException } from '../problems/http-problem.ts';

/** What every client and proxy hands on unchanged. */
const VISIBLE_ASCII = /^[\x20-\x7e]*$/;

/** The key under which a request is made; empty where there is none. Of two, nobody could say which counts. */
export function idempotencyKeyOf({ raw }: Pick<FastifyRequest, 'raw'>): string {
  const keys = raw.rawHeaders.filter((_value, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === 'idempotency-key');
  if (keys.length > 1) throw problemException('invalid_request', 'Send one Idempotency-Key: of several, nobody could say which counts.');
  const [key = ''] = keys;
  if (!VISIBLE_ASCII.test(key)) throw problemException('invalid_request', 'An Idempotency-Key has letters, digits and signs of ASCII only, such as a UUID.');
  return key;
}
