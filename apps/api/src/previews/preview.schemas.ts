import { cancellationOptionsSchema, MOST_PREVIEWS, type Preview } from '@countermand/core';
import { REASON_CODES, REFUSAL_CODES } from '@countermand/core/model';
import * as z from 'zod';
import { cancellationSchema } from '../schemas/cancellation.ts';
import { itemProblemSchema } from '../schemas/item-problem.ts';
import { accountInput, referenceInput, referenceText, targetInput } from '../schemas/reference-input.ts';
import { eligibilitySchema, snapshotSchema } from '../schemas/snapshot.ts';
import { targetSchema } from '../schemas/words.ts';

/** The body: one order named as in a cancellation, or several by `references`. */
export const previewRequestSchema = z
  .strictObject({
    references: z.array(referenceInput).min(1).max(MOST_PREVIEWS).optional(),
    reference: referenceText.optional(),
    account: accountInput.optional(),
    target: targetInput.optional(),
    reason: z.enum(REASON_CODES).optional(),
    options: cancellationOptionsSchema.optional(),
  })
  .refine(namesOrdersOnce, { message: 'Name the orders once: "references", or "reference", or "account" and "target".', path: ['references'] })
  .meta({ id: 'PreviewRequest' });
export type PreviewRequestBody = z.infer<typeof previewRequestSchema>;

const effectSchema = z.object({ name: z.string(), happens: z.enum(['yes', 'no', 'perhaps']), text: z.string() });

const planSchema = z
  .object({
    kind: z.enum(['send', 'already', 'refuse', 'watch']),
    operation: z.string().optional().describe('What would be sent, with `send`.'),
    code: z.enum(REFUSAL_CODES).optional().describe('Why it would be refused, with `refuse`.'),
    nextAction: z.string().optional(),
    why: z.string(),
    effects: z.array(effectSchema).describe('Each consequence in words.'),
  })
  .meta({ id: 'Plan' });

const previewSchema = z
  .object({
    asked: z.string(),
    account: z.string().optional(),
    provider: z.string().optional(),
    reference: z.string().optional(),
    target: targetSchema.optional(),
    orderNumber: z.string().optional(),
    snapshot: snapshotSchema.omit({ providerData: true }).optional(),
    eligibility: eligibilitySchema.optional(),
    plan: planSchema.optional(),
    joins: cancellationSchema.optional().describe('The live cancellation that a request would join.'),
    problems: z.array(itemProblemSchema).describe('Why something is missing, or why a request would be refused.'),
  })
  .meta({ id: 'Preview', description: 'What stopping one order would do.' });

export const previewsSchema = z.object({ items: z.array(previewSchema).describe('In the order asked.') }).meta({ id: 'Previews' });
export interface Previews {
  readonly items: readonly Preview[];
}

function namesOrdersOnce(body: { references?: unknown; reference?: unknown; account?: unknown; target?: unknown }): boolean {
  const apart = body.account !== undefined || body.target !== undefined;
  if (apart && (body.account === undefined || body.target === undefined)) return false;
  return [body.references !== undefined, body.reference !== undefined, apart].filter(Boolean).length === 1;
}
