import * as z from 'zod';
import { LIMITED_BY } from '../problems/problem-body.ts';

export const problemSchema = z
  .object({
    type: z.string().describe('`/problems/` and the code; a page there says more.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What happened, where, and what to do.'),
    code: z.string().describe('The stable name of the problem, for programs.'),
    requestId: z.string().describe('As in the `X-Request-Id` header and the log.'),
    retryable: z.boolean().describe('True when the same request may succeed later; see also the `Retry-After` header.'),
    errors: z
      .array(z.object({ pointer: z.string().describe('A JSON pointer into the body, or into the query as an object.'), detail: z.string() }))
      .describe('The wrong parts of the request; empty where they are not the trouble.'),
    limitedBy: z.enum(LIMITED_BY).optional().describe("Of a 429: whose limit it is, this server's own or that of the account's provider."),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details, the body of every answer that is not a success.' });
