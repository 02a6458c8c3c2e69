import { ELIGIBILITY_ANSWERS, TARGET_STATUSES } from '@countermand/core/model';
import * as z from 'zod';
import { moneySchema, rawStatusSchema, targetSchema, timestampSchema } from './words.ts';

export const eligibilitySchema = z.object({
  answer: z.enum(ELIGIBILITY_ANSWERS).describe('Can it be stopped now? `ask`: the provider decides when asked.'),
  why: z.string(),
  until: z.string().optional().describe('When the answer is expected to change, where the provider tells.'),
});

const lineSchema = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  sku: z.string().optional(),
  quantity: z.string().optional(),
  price: moneySchema.optional(),
});

const recipientSchema = z
  .object({
    name: z.string().optional(),
    company: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    address: z.array(z.string()).optional(),
    country: z.string().optional(),
  })
  .describe('Shown live, never stored.');

export const snapshotSchema = z
  .object({
    target: targetSchema,
    merchantNumber: z.string().optional().describe("The shop's own number for the order."),
    status: z.enum(TARGET_STATUSES),
    rawStatus: rawStatusSchema,
    eligibility: eligibilitySchema,
    money: z.record(z.string(), moneySchema),
    lines: z.array(lineSchema),
    recipient: recipientSchema.optional(),
    actions: z.array(z.string()).describe('What the provider says can be done now, in its own words.'),
    related: z.array(z.object({ role: z.string(), target: targetSchema, status: z.string().optional() })),
    test: z.boolean().optional(),
    createdAt: z.string().optional(),
    updatedAt: z.string().optional(),
    readAt: timestampSchema,
    providerData: z.record(z.string(), z.unknown()).describe("Every field of the provider's answer that is not shown above: data, never markup."),
  })
  .meta({ id: 'Snapshot', description: "The provider's view of one target at one instant." });
