import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { expect } from '@jest/globals';
import { cancellationSchema } from '../schemas/cancellation.ts';
import { expectMatches } from './expect-matches.ts';

let keys = 0;

/** Posts a request under a key of its own, unless one is given. */
export function post(application: NestFastifyApplication, payload: object, { key = `key-${++keys}`, query = '' } = {}) {
  return application.inject({ method: 'POST', url: `/v1/cancellations${query}`, headers: { 'idempotency-key': key }, payload });
}

/** Files a request that is accepted; answers the cancellation. */
export async function file(application: NestFastifyApplication, payload: object, how: { key?: string; query?: string } = {}) {
  const answer = await post(application, payload, how);
  expect(answer.statusCode).toBe(202);
  return expectMatches(cancellationSchema, answer.json());
}
