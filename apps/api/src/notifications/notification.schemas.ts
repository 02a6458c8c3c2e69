import * as z from 'zod';

export const notificationReceiptSchema = z.object({
  outcome: z
    .enum(['taken', 'repeated', 'ignored'])
    .describe('`taken`: what it concerns is read earlier than it would have been · `repeated`: it was taken before · `ignored`: it concerns nothing that is waited for; `why` says how that is known.'),
  why: z.string().optional().describe('Of what was ignored: for people.'),
});
export type NotificationReceiptView = z.infer<typeof notificationReceiptSchema>;

/** The body as the document shows it: every provider has its own. */
export const NOTIFICATION_CONTENT = {
  'application/json': { schema: { description: "Whatever the provider sends. It is read by the account's plugin, over the bytes as they came.", type: 'object' as const } },
};

export const callbackToken = z.string().describe('The secret part of the address, for providers that do not sign: the account’s settings hold it.');
export const callbackSuffix = z.string().describe('What the provider adds to the address it was given.');
