import * as z from 'zod';
import { REFUSAL_CODES } from '../model/codes.ts';
import { ELIGIBILITY_ANSWERS, TARGET_STATUSES } from '../model/snapshot.ts';
import { NOT_TAKEN_CAUSES, TROUBLES } from '../provider/outcomes.ts';

/*
 * What plugins promise to answer. Whatever else an answer holds is dropped: nothing gets into the ledger because a plugin added it.
 */

const words = z.record(z.string(), z.string().nullable());
const target = z.object({ kind: z.string(), id: z.string() });
const code = z.enum(REFUSAL_CODES);
const milliseconds = z.number().nonnegative();

const evidence = z.object({
  operation: z.string(),
  at: z.string(),
  httpStatus: z.number().optional(),
  subject: z.string().optional(),
  ids: z.record(z.string(), z.string()).optional(),
  statuses: words.optional(),
  messages: z.array(z.string()).optional(),
  bodyHash: z.string().optional(),
  remark: z.string().optional(),
});

const trouble = z.object({
  kind: z.literal('trouble'),
  trouble: z.enum(TROUBLES),
  message: z.string(),
  retryAfterMs: milliseconds.optional(),
  notSent: z.boolean().optional(),
  evidence,
});

/** Only what the engine and the faces rely on; the rest of a snapshot is shown live and passes as it is. */
const snapshot = z.looseObject({
  target,
  merchantNumber: z.string().optional(),
  status: z.enum(TARGET_STATUSES),
  rawStatus: words,
  eligibility: z.looseObject({ answer: z.enum(ELIGIBILITY_ANSWERS), why: z.string() }),
  money: z.record(z.string(), z.looseObject({ amount: z.string(), currency: z.string().nullable() })),
  lines: z.array(z.looseObject({})),
  recipient: z
    .looseObject({
      name: z.string().optional(),
      company: z.string().optional(),
      email: z.string().optional(),
      phone: z.string().optional(),
      address: z.array(z.string()).optional(),
    })
    .optional(),
  actions: z.array(z.string()),
  related: z.array(z.looseObject({ role: z.string(), target })),
  updatedAt: z.string().optional(),
  readAt: z.string(),
  providerData: z.record(z.string(), z.unknown()),
});

const replacement = z.object({
  target,
  status: z.string().nullable(),
  hold: z.enum(['needed', 'held', 'not_needed', 'impossible']),
});

export const readAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), snapshot, evidence }),
  z.object({ kind: z.literal('not_found'), message: z.string(), evidence }),
  trouble,
]);

export const searchAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('page'),
    hits: z.array(
      z.object({
        target,
        merchantNumber: z.string().optional(),
        status: z.string(),
        summary: z.string().optional(),
        createdAt: z.string().optional(),
      }),
    ),
    nextCursor: z.string().optional(),
  }),
  trouble,
]);

export const replacementAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), replacements: z.array(replacement), evidence }),
  trouble,
]);

export const writeAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stopped'),
    evidence,
    already: z.boolean().optional(),
    replacement: replacement.optional(),
    orderNumber: z.string().optional(),
  }),
  z.object({ kind: z.literal('requested'), evidence, orderNumber: z.string().optional() }),
  z.object({ kind: z.literal('held'), evidence }),
  z.object({ kind: z.literal('refused'), code, message: z.string(), nextAction: z.string().optional(), readBack: z.boolean(), evidence }),
  z.object({ kind: z.literal('not_taken'), cause: z.enum(NOT_TAKEN_CAUSES), message: z.string(), retryAfterMs: milliseconds.optional(), evidence }),
  z.object({ kind: z.literal('ambiguous'), message: z.string(), evidence }),
]);

const why = z.string();
const effects = z.array(z.object({ name: z.string(), happens: z.enum(['yes', 'no', 'perhaps']), text: z.string() }));

export const planAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('send'), operation: z.string(), why, effects }),
  z.object({ kind: z.literal('already'), why, effects }),
  z.object({ kind: z.literal('refuse'), code, why, nextAction: z.string().optional(), effects }),
  z.object({ kind: z.literal('watch'), why, effects }),
]);

export const verdictAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stopped'), replacementLikely: z.boolean() }),
  z.object({ kind: z.literal('requested') }),
  z.object({ kind: z.literal('refused'), code, message: z.string(), nextAction: z.string().optional() }),
  z.object({ kind: z.literal('active') }),
  z.object({ kind: z.literal('held') }),
  z.object({ kind: z.literal('unclear'), message: z.string() }),
]);
