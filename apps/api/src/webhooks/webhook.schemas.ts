import { webhookEndpointChangeSchema, webhookEndpointRequestSchema, webhookReplaySchema, webhookRotationSchema } from '@countermand/core';
import { WEBHOOK_DELIVERY_STATES, WEBHOOK_ENDPOINT_STATES } from '@countermand/core/model';
import * as z from 'zod';
import { pageParameters } from '../schemas/page.ts';
import { several } from '../schemas/several.ts';
import { timestampSchema } from '../schemas/words.ts';

export const webhookEndpointBodySchema = webhookEndpointRequestSchema.meta({ id: 'WebhookEndpointRequest' });
export const webhookEndpointChangeBodySchema = webhookEndpointChangeSchema.meta({ id: 'WebhookEndpointChange' });
export const webhookRotationBodySchema = webhookRotationSchema.meta({ id: 'WebhookRotation' }).optional();
export const webhookReplayBodySchema = webhookReplaySchema.meta({ id: 'WebhookReplayRequest' });

const secretVersionSchema = z.object({
  version: z.int(),
  createdAt: timestampSchema,
  endsAt: timestampSchema.optional().describe('From then on nothing is signed with it. Not on the current one.'),
});

const parts = {
  id: z.string().describe('`whe_` and a ULID.'),
  url: z.string(),
  description: z.string().nullable(),
  types: z.array(z.string()).describe('Which types it is sent.'),
  accounts: z.union([z.literal('all'), z.array(z.string())]).describe('What it may be told of. It never changes.'),
  state: z.enum(WEBHOOK_ENDPOINT_STATES),
  disabledBecause: z.string().optional(),
  disabledAt: timestampSchema.optional(),
  failingSince: timestampSchema.optional().describe('Since when every attempt has failed.'),
  pausedUntil: timestampSchema.optional().describe('It asked to be left alone until then.'),
  position: z.int().describe('Events up to here have been turned into deliveries.'),
  gapThrough: z.int().optional().describe('Retention removed events up to here before it was told of them.'),
  secrets: z.array(secretVersionSchema).describe('The secrets in force, the newest first; never the secrets themselves.'),
  createdAt: timestampSchema,
  createdBy: z.string(),
  updatedAt: timestampSchema,
};

export const webhookEndpointSchema = z.object(parts).meta({ id: 'WebhookEndpoint', description: 'Where webhooks go.' });

export const webhookEndpointWithSecretSchema = z
  .object({ ...parts, secret: z.string().describe('`whsec_` and Base64: what the receiver verifies with. Shown once, and never again.') })
  .meta({ id: 'WebhookEndpointWithSecret', description: 'Where webhooks go, with its new secret.' });

export const webhookEndpointListSchema = z.object({ items: z.array(webhookEndpointSchema) }).meta({ id: 'WebhookEndpointList' });

const attemptSchema = z.object({
  at: timestampSchema,
  status: z.int().nullable().describe('The HTTP status; null where no answer came.'),
  durationMs: z.int(),
  error: z.string().nullable().describe('Why it failed.'),
});

export const webhookDeliverySchema = z
  .object({
    id: z.string().describe('`whd_` and a ULID.'),
    endpoint: z.string(),
    position: z.int().nullable().describe('Of the event it tells of; null for a ping.'),
    type: z.string(),
    message: z.string().describe('`webhook-id`: the same for every attempt and every replay of one event.'),
    replayed: z.boolean(),
    state: z.enum(WEBHOOK_DELIVERY_STATES),
    attempts: z.int(),
    lastAttempt: attemptSchema.optional(),
    nextAttemptAt: timestampSchema.optional().describe('Not while it is being sent.'),
    createdAt: timestampSchema,
    finishedAt: timestampSchema.optional(),
  })
  .meta({ id: 'WebhookDelivery', description: 'One event on its way to one endpoint. What was sent is not kept.' });

export const webhookReplaySummarySchema = z
  .object({
    deliveries: z.int().describe('How many deliveries it made.'),
    through: z.int().nullable().describe('Up to which event it looked; null where one delivery was named.'),
    more: z.boolean().describe('True where it stopped before the end: ask again with `from` set to `through`.'),
  })
  .meta({ id: 'WebhookReplay' });

export const webhookDeliveryListQuerySchema = z.strictObject({
  state: several('Only deliveries in these states: `pending`, `delivered`, `failed`, `skipped`.'),
  ...pageParameters,
});
export type WebhookDeliveryListQuery = z.infer<typeof webhookDeliveryListQuerySchema>;

export const webhookEndpointId = z.string().describe('The id of a webhook endpoint, `whe_` and a ULID.');
