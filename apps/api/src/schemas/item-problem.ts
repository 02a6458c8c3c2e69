import { PROBLEMS, type ProblemCode } from '@countermand/core/model';
import * as z from 'zod';

export const problemCode = z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]);

/** What stands in the way of one item of an answer whose other items are fine. */
export const itemProblemSchema = z
  .object({
    code: problemCode,
    detail: z.string(),
    retryable: z.boolean(),
    retryAfterMs: z.number().optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'ItemProblem' });
