import { PING_TYPE, WEBHOOK_TYPES } from '@countermand/core/model';
import * as z from 'zod';
import { batchSchema } from './batch.ts';
import { cancellationSchema, requesterSchema } from './cancellation.ts';
import { eventSchema } from './event.ts';
import { timestampSchema } from './words.ts';

const batchTypes = WEBHOOK_TYPES.filter(({ name }) => name.startsWith('batch.'));
const cancellationTypes = WEBHOOK_TYPES.filter((type) => !batchTypes.includes(type));

const factsSchema = eventSchema.omit({ evidence: true }).meta({ id: 'WebhookEvent', description: 'The change that a webhook tells of. A reason that a person wrote is left out.' });

const toldCancellationSchema = cancellationSchema
  .omit({ note: true, remark: true })
  .extend({
    requesters: z.array(requesterSchema.omit({ note: true })).describe('The first ten.'),
    requesterCount: z.int().describe('How many there are.'),
  })
  .meta({ id: 'WebhookCancellation', description: 'A cancellation as it is when the webhook leaves. Notes are left out.' });

const toldBatchSchema = batchSchema.omit({ note: true }).meta({ id: 'WebhookBatch', description: 'A batch as it is when the webhook leaves. Its note is left out.' });

const truncated = z.literal(true).optional().describe('There where the whole would be too large: read the rest from the API.');

/** The body of a webhook, by what it tells of. */
export const cancellationMessageSchema = z
  .object({
    type: z.enum(cancellationTypes.map(({ name }) => name)),
    timestamp: timestampSchema.describe('When it happened.'),
    data: z.object({ event: factsSchema, cancellation: toldCancellationSchema.optional(), truncated }),
  })
  .meta({ id: 'CancellationWebhook', description: 'Something happened to a cancellation.' });

export const batchMessageSchema = z
  .object({
    type: z.enum(batchTypes.map(({ name }) => name)),
    timestamp: timestampSchema.describe('When it happened.'),
    data: z.object({ event: factsSchema, batch: toldBatchSchema.optional().describe('Not for endpoints of some accounts: a batch has rows of others.'), truncated }),
  })
  .meta({ id: 'BatchWebhook', description: 'Something happened to a batch.' });

export const pingMessageSchema = z
  .object({ type: z.literal(PING_TYPE), timestamp: timestampSchema, data: z.object({ endpoint: z.string(), message: z.string() }) })
  .meta({ id: 'PingWebhook', description: 'Somebody asked for a test; nothing happened.' });

/** The types that a message may have, each with what it tells. */
export const MESSAGE_TYPES = { cancellation: cancellationTypes, batch: batchTypes, ping: [{ name: PING_TYPE, meaning: 'A test that somebody asked for.' }] } as const;
