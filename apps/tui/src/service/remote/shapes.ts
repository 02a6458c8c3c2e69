import { BATCH_ITEM_STATES, BATCH_STATES, CANCELLATION_STATES, CONFIRMATIONS, ELIGIBILITY_ANSWERS, HOLD_STATES } from '@countermand/core/model';
import * as z from 'zod';

/*
 * What commands and screens rely on in an answer, and no more: what a later server adds is let through, and what it says in words
 * that only a newer program knows is found here, before anything is drawn of it.
 */

const text = z.string();
const said = z.looseObject({ code: text, message: text });
const nothing = z.null();

export const targetShape = z.looseObject({ kind: text, id: text });

export const cancellationShape = z.looseObject({
  id: text,
  account: text,
  provider: text,
  target: targetShape,
  reference: text,
  state: z.enum(CANCELLATION_STATES),
  reason: text,
  confirmedBy: z.enum(CONFIRMATIONS).optional(),
  refusal: said.optional(),
  failure: said.optional(),
  replacement: z.looseObject({ target: targetShape.or(nothing), status: text.or(nothing), hold: z.enum(HOLD_STATES) }).optional(),
  providerStatus: z.looseObject({ before: text.or(nothing), after: text.or(nothing) }),
  attempts: z.number(),
  requesters: z.array(z.looseObject({ actor: text, channel: text, reason: text, requestedAt: text })),
  createdAt: text,
  updatedAt: text,
  warnings: z.array(said),
});

const counts = (names: readonly string[]) => z.looseObject(Object.fromEntries(names.map((name) => [name, z.number()])));

export const batchShape = z.looseObject({
  id: text,
  state: z.enum(BATCH_STATES),
  name: text.or(nothing),
  rows: counts(['total', 'accepted', 'invalid', 'duplicate']),
  progress: z
    .looseObject({
      items: counts([...BATCH_ITEM_STATES, 'withdrawn']),
      cancellations: counts(CANCELLATION_STATES),
      ratePerSecond: z.number(),
      accounts: z.array(z.looseObject({ account: text })),
    })
    .optional(),
  createdAt: text,
});

export const batchItemShape = z.looseObject({
  number: z.number(),
  line: z.number(),
  state: z.enum([...BATCH_ITEM_STATES, 'withdrawn']),
  reference: text,
  problem: said.optional(),
  cancellation: cancellationShape.optional(),
});

export const batchCheckShape = z.looseObject({
  rows: batchShape.shape.rows,
  orders: z.array(z.looseObject({ account: text, kind: text.or(nothing), rows: z.number() })),
  finishBy: text.optional(),
  blankLines: z.number(),
  problems: z.array(batchItemShape),
  more: z.number(),
});

export const accountShape = z.looseObject({
  id: text,
  provider: text,
  displayName: text,
  usable: z.boolean(),
  problem: text.or(nothing),
  demo: z.boolean(),
  budget: z.looseObject({ limit: counts(['requests', 'perSeconds']) }).or(nothing),
  worker: z.enum(['live', 'none']),
});

export const providerShape = z.looseObject({ id: text, displayName: text, targets: z.array(z.looseObject({ kind: text, label: text })), operations: z.array(z.looseObject({})), facts: z.looseObject({}) });

const problemShape = z.looseObject({ code: text, detail: text });
const eligibilityShape = z.looseObject({ answer: z.enum(ELIGIBILITY_ANSWERS), why: text });
const snapshotFields = { target: targetShape, status: text, rawStatus: z.looseObject({}), eligibility: eligibilityShape, money: z.looseObject({}), lines: z.array(z.looseObject({})), actions: z.array(text), related: z.array(z.looseObject({ role: text, target: targetShape })), readAt: text };

export const readingShape = z.looseObject({ ...snapshotFields, account: text, provider: text, reference: text, liveCancellation: cancellationShape.optional() });

export const foundShape = z.looseObject({
  items: z.array(z.looseObject({ account: text, reference: text, target: targetShape })),
  nextCursor: text.or(nothing),
  problems: z.array(z.looseObject({ account: text, problem: problemShape })),
});

export const previewShape = z.looseObject({
  asked: text,
  snapshot: z.looseObject(snapshotFields).optional(),
  eligibility: eligibilityShape.optional(),
  plan: z
    .looseObject({ kind: z.enum(['send', 'already', 'refuse', 'watch']), why: text, effects: z.array(z.looseObject({ name: text, happens: z.enum(['yes', 'no', 'perhaps']), text })) })
    .optional(),
  joins: cancellationShape.optional(),
  problems: z.array(problemShape),
});

export const referenceShape = z.union([z.looseObject({ asked: text, problem: problemShape }), z.looseObject({ asked: text, reference: text, account: text, target: targetShape, orderNumber: text.or(nothing) })]);

export const eventPageShape = z.looseObject({ items: z.array(z.looseObject({ position: z.number(), type: text, at: text, actor: text, channel: text })), nextCursor: text });

export const keyShape = z.looseObject({ id: text, name: text, scopes: z.array(text), accounts: z.union([z.literal('all'), z.array(text)]), createdAt: text });

export const pageOf = (item: z.ZodType) => z.looseObject({ items: z.array(item), nextCursor: text.or(nothing) });
