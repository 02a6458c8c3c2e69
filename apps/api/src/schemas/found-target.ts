import * as z from 'zod';
import { targetSchema } from './words.ts';
import { itemProblemSchema } from './item-problem.ts';
import { pageSchema } from './page.ts';

export const foundTargetSchema = z
  .object({
    account: z.string(),
    provider: z.string(),
    reference: z.string(),
    target: targetSchema,
    merchantNumber: z.string().optional(),
    status: z.string().describe("The provider's own status words."),
    summary: z.string().optional(),
    createdAt: z.string().optional(),
    exact: z.boolean().describe('Its id or its merchant number is exactly the text searched for.'),
  })
  .meta({ id: 'FoundTarget' });

export const foundTargetPageSchema = pageSchema(foundTargetSchema)
  .extend({
    problems: z.array(z.object({ account: z.string(), problem: itemProblemSchema })).describe('Accounts that could not be searched; the others were.'),
  })
  .meta({ id: 'FoundTargetPage' });
