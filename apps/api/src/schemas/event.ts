import { BATCH_EVENT_TYPES, BATCH_STATES, CANCELLATION_STATES, CHANNELS, EVENT_TYPES } from '@countermand/core/model';
import * as z from 'zod';
import { rawStatusSchema, timestampSchema } from './words.ts';

const evidenceSchema = z
  .object({
    operation: z.string(),
    at: timestampSchema,
    httpStatus: z.int().optional(),
    subject: z.string().optional().describe('The id the answer itself named.'),
    ids: z.record(z.string(), z.string()).optional(),
    statuses: rawStatusSchema.optional(),
    messages: z.array(z.string()).optional().describe("The provider's words, redacted: data, never markup."),
    bodyHash: z.string().optional().describe('SHA-256 of the body as received.'),
    remark: z.string().optional(),
  })
  .meta({ id: 'Evidence', description: 'What the provider said that justifies a state. No personal data.' });

/** Of a cancellation, or of a batch. */
const stateSchema = z.enum([...new Set([...CANCELLATION_STATES, ...BATCH_STATES])]).nullable();

export const eventSchema = z
  .object({
    position: z.int().describe('Grows in the order of the changes.'),
    type: z.enum([...EVENT_TYPES, ...BATCH_EVENT_TYPES]),
    cancellation: z.string().nullable().describe('Null in an event that tells of a batch.'),
    batch: z.string().nullable().describe('The batch that it tells of; null in an event of a cancellation.'),
    account: z.string().nullable().describe('Null in an event that tells of a batch as a whole.'),
    at: timestampSchema,
    actor: z.string(),
    channel: z.enum(CHANNELS),
    reason: z.string().nullable(),
    from: stateSchema,
    to: stateSchema,
    evidence: evidenceSchema.nullable(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'Event', description: 'One change, with who made it and what it rests on.' });

export const eventPageSchema = z
  .object({
    items: z.array(eventSchema).describe('In the order of the changes.'),
    nextCursor: z.string().describe('Resume here: no event is missed and none comes twice. Never null, for events go on; an empty page has them all so far.'),
  })
  .meta({ id: 'EventPage' });
