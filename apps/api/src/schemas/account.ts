import * as z from 'zod';
import { timestampSchema } from './words.ts';

const budgetSchema = z.object({
  limit: z.object({ requests: z.number(), perSeconds: z.number() }),
  nextSlotAt: timestampSchema.nullable().describe('When the next request may leave; null when one may now.'),
  blockedUntil: timestampSchema.nullable().describe('Until when the provider wants to be left alone; null when it does not.'),
  bulkRestsUntil: timestampSchema.nullable().describe('Until when bulk work rests because the provider refused the credential; null when it does not.'),
});

const count = z.int().nonnegative();
const waitingSchema = z
  .object({ interactive_stop: count, follow_up: count, unknown: count, bulk_stop: count, watching: count })
  .describe('What waits, by class of work; at most 20000 of each are counted, and of each batch.');

export const accountSchema = z
  .object({
    id: z.string(),
    provider: z.string(),
    displayName: z.string().describe("The provider's name."),
    usable: z.boolean().describe('False where its settings are wrong, or its secret cannot be read. Its provider is not asked.'),
    problem: z.string().nullable().describe('What stands in the way of using it.'),
    baseUrl: z.string().nullable().describe('This, `budget`, `waiting` and `drainedAt` are null for a session that sees single orders only.'),
    store: z.string().nullable(),
    demo: z.boolean(),
    budget: budgetSchema.nullable(),
    waiting: waitingSchema.nullable(),
    drainedAt: timestampSchema.nullable().describe("When that will have been sent at the account's rate; null where nothing waits, or where nobody can tell."),
    worker: z.enum(['live', 'none']).describe('`none`: what is queued waits for a worker.'),
  })
  .meta({ id: 'Account', description: 'Configured credentials at a provider. Holds no secret.' });
