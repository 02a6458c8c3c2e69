import { MOST_REFERENCES, type ReferenceAnswer } from '@countermand/core';
import * as z from 'zod';
import { itemProblemSchema } from '../schemas/item-problem.ts';
import { referenceInput } from '../schemas/reference-input.ts';
import { targetSchema } from '../schemas/words.ts';

/** Room for the most references of the greatest length. */
export const REFERENCES_BODY_LIMIT_BYTES = 1024 * 1024;

export const referencesRequestSchema = z.strictObject({ references: z.array(referenceInput).min(1).max(MOST_REFERENCES) }).meta({ id: 'ReferencesRequest' });
export type ReferencesRequestBody = z.infer<typeof referencesRequestSchema>;

const referenceAnswerSchema = z
  .object({
    asked: z.string(),
    reference: z.string().optional().describe('Canonical: the same order has the same one, whatever it was named by.'),
    account: z.string().optional(),
    target: targetSchema.optional(),
    orderNumber: z.string().nullable().optional().describe('The merchant number it was found by; null when it was named by id.'),
    problem: itemProblemSchema.optional().describe('Why it means no order, or not exactly one; nothing else is there then.'),
  })
  .meta({ id: 'ReferenceAnswer', description: 'Which order a reference means.' });

export const referencesSchema = z.object({ items: z.array(referenceAnswerSchema).describe('In the order asked.') }).meta({ id: 'References' });
export interface References {
  readonly items: readonly ReferenceAnswer[];
}
