import {
  CANCELLATION_STATES,
  CHANNELS,
  CONFIRMATIONS,
  FAILURE_CODES,
  HOLD_STATES,
  REASON_CODES,
  REFUSAL_CODES,
  WARNING_CODES,
} from '@countermand/core/model';
import * as z from 'zod';
import { targetSchema, timestampSchema } from './words.ts';

export const requesterSchema = z
  .object({
    actor: z.string(),
    channel: z.enum(CHANNELS),
    reason: z.enum(REASON_CODES),
    note: z.string().nullable(),
    batch: z.string().nullable(),
    requestedAt: timestampSchema,
    withdrawnAt: timestampSchema.nullable(),
  })
  .meta({ id: 'Requester', description: 'One who asked for the cancellation. There may be several.' });

const refusalSchema = z.object({
  code: z.enum(REFUSAL_CODES),
  message: z.string().describe("The provider's words where it has any: data, never markup."),
  nextAction: z.string().optional().describe('The next thing a person could do, such as `hold`.'),
});

const failureSchema = z.object({ code: z.enum(FAILURE_CODES), message: z.string(), retryable: z.boolean() });

const replacementSchema = z.object({
  target: targetSchema.nullable().describe('Null while it is still being looked for.'),
  status: z.string().nullable(),
  hold: z.enum(HOLD_STATES),
});

export const cancellationSchema = z
  .object({
    id: z.string().describe('`can_` and a ULID.'),
    account: z.string(),
    provider: z.string(),
    target: targetSchema,
    reference: z.string(),
    orderNumber: z.string().optional(),
    state: z.enum(CANCELLATION_STATES).describe('The last four are ends and never change.'),
    reason: z.enum(REASON_CODES),
    note: z.string().nullable().describe('Internal: never sent to a provider.'),
    remark: z.string().optional().describe('Why the state is what it is.'),
    confirmedBy: z.enum(CONFIRMATIONS).optional().describe('What established `cancelled`.'),
    alreadyCancelled: z.boolean().optional().describe('It had been stopped before we asked.'),
    refusal: refusalSchema.optional(),
    failure: failureSchema.optional(),
    replacement: replacementSchema.optional().describe('The order that took the place of the stopped one, and what became of its hold.'),
    providerStatus: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
    attempts: z.int().describe('Write calls made to the provider.'),
    requesters: z.array(requesterSchema),
    batch: z.string().optional(),
    retryOf: z.string().optional(),
    joined: z.boolean().optional().describe('True when the request joined a cancellation that was live already.'),
    demo: z.boolean().optional().describe('True when a simulator was asked, not a real provider.'),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
    nextActionAt: timestampSchema.optional(),
    settledAt: timestampSchema.optional(),
    compactedAt: timestampSchema.optional().describe('When details of it were removed by retention.'),
    warnings: z.array(z.object({ code: z.enum(WARNING_CODES), message: z.string() })),
  })
  .meta({ id: 'Cancellation', description: 'A durable request to stop one target.' });
