import * as z from 'zod';

const text = z.string().max(500);

/** What plugins promise to make of a notification. Whatever else an answer holds is dropped. */
export const notificationAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('accepted'),
    topic: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
    eventId: z.string().min(1).max(1_000).nullable(),
    subject: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('some'), targets: z.array(z.object({ kind: text, id: text })), orderNumbers: z.array(text) }),
      z.object({ kind: z.literal('whatever_is_watched') }),
    ]),
  }),
  z.object({ kind: z.literal('ignored'), why: z.string() }),
  z.object({ kind: z.literal('unproven'), why: z.string() }),
]);
