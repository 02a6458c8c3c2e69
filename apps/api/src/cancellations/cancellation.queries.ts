import * as z from 'zod';
import { pageParameters } from '../schemas/page.ts';
import { several } from '../schemas/several.ts';

const WAIT_MAX_SECONDS = 60;

export const waitQuerySchema = z.strictObject({
  wait: z.coerce
    .number()
    .min(0)
    .max(WAIT_MAX_SECONDS)
    .default(0)
    .describe('Answer only when the cancellation and its hold have settled, or need a person, or after this many seconds.'),
});
export type WaitQuery = z.infer<typeof waitQuerySchema>;

export const cancellationListQuerySchema = z.strictObject({
  state: several('Only these states.'),
  account: several('Only these accounts.'),
  reference: z.string().min(1).optional().describe('Only this order.'),
  batch: z.string().min(1).optional().describe('Only this batch.'),
  attention: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .describe('`true`: only what a person has to look at.'),
  replacement: z
    .enum(['not_held'])
    .optional()
    .describe('`not_held`: only those whose replacement is not held: not yet, failed, left on purpose, or (without `replacement`) none was found.'),
  ...pageParameters,
});
export type CancellationListQuery = z.infer<typeof cancellationListQuerySchema>;
