import { problemSchema } from '@countermand/api/schemas';
import * as z from 'zod';

const { title, status, detail, code, retryable, errors, requestId } = problemSchema.shape;

/** What `reportError` prints. */
export const reportedProblemSchema = z.object({
  title,
  status: status.describe('The HTTP status that goes with it. What the process ends with is its exit code.'),
  code: code.describe('The stable name of the problem, for programs; docs/reference/problems.md lists them.'),
  detail,
  retryable: retryable.describe('True when the same command may succeed later.'),
  errors: errors.describe('The wrong parts of what was asked.').optional(),
  requestId: requestId.describe("Of a server's answer: as in its log.").optional(),
  suggestion: z.string().optional().describe('What a misspelt command or flag may have meant.'),
});

export const PROBLEM_JSON = {
  description: 'An error of any command: one object on standard error, while standard output stays empty.',
  schema: reportedProblemSchema,
  examples: [
    {
      title: 'The request is not valid',
      status: 400,
      code: 'invalid_request',
      detail: 'These are 3 orders. Add --confirm=cancel-3 to stop them all (--yes is not enough).',
      retryable: false,
    },
  ],
} as const;
