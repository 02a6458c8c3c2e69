import * as z from 'zod';
import { isWebhookPattern } from '../model/webhook-types.ts';

const DAY_SECONDS = 86_400;

const url = z.string().min(1).max(2_000).describe('Where to send: `https:`, or this machine. Kept and shown as it is, so put no secret into it.');

const types = z
  .array(z.string().refine(isWebhookPattern, { error: 'There is no such type. Give a name such as `cancellation.cancelled`, or a beginning such as `cancellation.*`.' }))
  .min(1)
  .max(100)
  .describe('Which types to send: names, or beginnings such as `cancellation.*`; `*` is all.');

const description = z.string().trim().min(1).max(200).nullable().describe('What it is for, for people.');

/** What every face takes for a new endpoint. Strict: an unknown key is an error that names it. */
export const webhookEndpointRequestSchema = z.strictObject({
  url,
  types: types.default(['*']),
  description: description.default(null),
  accounts: z
    .union([z.literal('all'), z.array(z.string()).min(1).max(1_000)])
    .optional()
    .describe('What it may be told of; by default, and at most, what the key that makes it may see. It never changes.'),
});

export const webhookEndpointChangeSchema = z.strictObject({
  url: url.optional(),
  types: types.optional(),
  description: description.optional(),
  state: z.enum(['enabled', 'disabled']).optional().describe('Enabled again, it is told of what happens from then on; replay what happened in between.'),
});

export const webhookRotationSchema = z.strictObject({
  overlapSeconds: z
    .number()
    .int()
    .min(0)
    .max(7 * DAY_SECONDS)
    .default(DAY_SECONDS)
    .describe('So long everything is signed with the old secret, too.'),
});

/** A position in the order of events, or a time. */
const place = z.union([z.number().int().min(0), z.iso.datetime({ offset: true })]);

export const webhookReplaySchema = z.union(
  [
    z.strictObject({ delivery: z.string().min(1).max(100).describe('The id of a delivery: it is sent once more.') }),
    z.strictObject({
      from: place.describe('Events after this position, or since this time.'),
      to: place.optional().describe('Up to this position, or this time; default: up to now.'),
    }),
  ],
  { error: 'Give { "delivery": "whd_…" }, or { "from": …, "to": … } with positions or RFC 3339 times.' },
);
export type WebhookReplayRange = { readonly from: number | string; readonly to?: number | string | undefined };
