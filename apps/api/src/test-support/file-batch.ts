import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { expect } from '@jest/globals';
import { batchSchema } from '../schemas/batch.ts';
import { expectMatches } from './expect-matches.ts';

let keys = 0;

export interface BatchPost {
  readonly key?: string;
  readonly query?: string;
  readonly type?: string;
}

/** Posts a batch under a key of its own, unless one is given: an object as JSON, text as a table. */
export function postBatch(application: NestFastifyApplication, payload: object | string | Buffer, { key = `batch-${++keys}`, query = '', type }: BatchPost = {}) {
  const isTable = typeof payload === 'string' || Buffer.isBuffer(payload);
  const headers = { 'idempotency-key': key, 'content-type': type ?? (isTable ? 'text/csv' : 'application/json') };
  return application.inject({ method: 'POST', url: `/v1/batches${query}`, headers, payload });
}

/** Files a batch that is accepted; answers it. */
export async function fileBatch(application: NestFastifyApplication, payload: object | string | Buffer, how: BatchPost = {}) {
  const answer = await postBatch(application, payload, how);
  expect([answer.statusCode, answer.json()]).toEqual([202, expect.anything()]);
  return expectMatches(batchSchema, answer.json());
}
