import * as z from 'zod';

/** What the segments of a path mean; each use case judges them itself. */
export const cancellationId = z.string().describe('The id of a cancellation, `can_` and a ULID.');
export const batchId = z.string().describe('The id of a batch, `bat_` and a ULID.');
export const keyId = z.string().describe('The id of a key, `key_` and a ULID.');
export const accountId = z.string().describe('The id of an account.');
export const targetKind = z.string().describe('A kind of target the provider declares; GET /v1/providers lists them.');
export const targetId = z.string().describe("The id in the provider's own syntax, percent-encoded.");
