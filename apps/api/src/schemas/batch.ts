import { cancellationOptionsSchema } from '@countermand/core';
import { BATCH_ITEM_STATES, BATCH_STATES, CANCELLATION_STATES, CHANNELS, REASON_CODES } from '@countermand/core/model';
import * as z from 'zod';
import { cancellationSchema } from './cancellation.ts';
import { problemCode } from './item-problem.ts';
import { targetSchema, timestampSchema } from './words.ts';

/** States of rows as they are shown. */
export const SHOWN_ITEM_STATES = [...BATCH_ITEM_STATES, 'withdrawn'] as const;

function counts<State extends string>(states: readonly State[]) {
  return z.object(Object.fromEntries(states.map((state) => [state, z.int()])) as Record<State, z.ZodInt>);
}

export const batchRowCountsSchema = z
  .object({
    total: z.int(),
    accepted: z.int().describe('Those that are filed as cancellations.'),
    invalid: z.int(),
    duplicate: z.int().describe('Rows that name an order of an earlier row again; it is filed once.'),
  })
  .meta({ id: 'BatchRowCounts' });

const remainderSchema = z
  .object({
    account: z.string(),
    waiting: z.int().describe('Rows not filed yet.'),
    unsent: z.int().describe('Its own cancellations that are `scheduled` or `queued`.'),
    underWay: z.int().describe('Its own cancellations that left and are not settled.'),
  })
  .meta({ id: 'BatchRemainder', description: 'What is left to do of a batch in one account.' });

const progressSchema = z.object({
  items: counts(SHOWN_ITEM_STATES).describe('Rows by state.'),
  cancellations: counts(CANCELLATION_STATES).describe('Filed rows by the state of their cancellation.'),
  ratePerSecond: z.number().describe('Settled in a second, over the last minute.'),
  accounts: z.array(remainderSchema).describe('Accounts that something is left to do in.'),
});

export const batchSchema = z
  .object({
    id: z.string().describe('`bat_` and a ULID.'),
    state: z.enum(BATCH_STATES).describe('The last two are ends and never change.'),
    name: z.string().nullable(),
    reason: z.enum(REASON_CODES).describe('Of rows that bring none.'),
    note: z.string().nullable(),
    options: cancellationOptionsSchema,
    actor: z.string(),
    channel: z.enum(CHANNELS),
    rows: batchRowCountsSchema,
    progress: progressSchema.optional().describe('Not in lists.'),
    finishBy: timestampSchema.optional().describe("When it should be through, by the accounts' rate limits."),
    remark: z.string().optional().describe('Why the state is what it is.'),
    retryOf: z.string().optional().describe('The batch whose failed rows this one tries again.'),
    demo: z.boolean().optional(),
    sendAfter: timestampSchema.optional(),
    createdAt: timestampSchema,
    receivedAt: timestampSchema.optional().describe('When the whole upload was recorded.'),
    startedAt: timestampSchema.optional(),
    finishedAt: timestampSchema.optional(),
  })
  .meta({ id: 'Batch', description: 'Many cancellations filed together.' });

const rowProblemSchema = z.object({ code: problemCode, message: z.string() }).describe('Why the row is not filed.');

export const batchItemSchema = z
  .object({
    number: z.int().describe('From 1, in the order of the upload.'),
    line: z.int().describe('The line of the file, or the position among the items.'),
    state: z.enum(SHOWN_ITEM_STATES),
    reference: z.string().describe('Canonical; as written where the row is not valid.'),
    account: z.string().optional(),
    target: targetSchema.optional(),
    merchantNumber: z.string().optional(),
    orderNumber: z.string().optional().describe('The order number that is expected.'),
    reason: z.enum(REASON_CODES),
    note: z.string().nullable(),
    joined: z.boolean().optional().describe('True when the order was being stopped already.'),
    retryOf: z.string().optional().describe('The cancellation this row tries again.'),
    problem: rowProblemSchema.optional(),
    cancellation: cancellationSchema.optional(),
  })
  .meta({ id: 'BatchItem', description: 'One row of a batch, with its cancellation once it is filed.' });

const checkedOrdersSchema = z
  .object({
    account: z.string(),
    kind: z.string().nullable().describe("The kind of target; null: named by the shop's number, which is looked up when their turn comes."),
    rows: z.int(),
  })
  .meta({ id: 'CheckedOrders', description: 'Good rows of one account that stop the same kind of thing.' });

export const batchCheckSchema = z
  .object({
    rows: batchRowCountsSchema,
    orders: z.array(checkedOrdersSchema).describe('The good rows by account and kind of target.'),
    finishBy: timestampSchema.optional().describe("When it would be through if it began now, by the accounts' rate limits; absent where nobody can say."),
    blankLines: z.int().describe('Lines of a CSV upload that are blank or begin with #.'),
    problems: z.array(batchItemSchema).describe('The first rows that would not be filed, in order.'),
    more: z.int().describe('How many more there are than shown.'),
  })
  .meta({ id: 'BatchCheck', description: 'What a check found. Nothing was recorded.' });
