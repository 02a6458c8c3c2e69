import { exchangesOf } from '@countermand/api/schemas';
import * as z from 'zod';

/** What a command prints on standard output with `--json`. */
export interface CommandJson {
  /** As it is typed after `countermand`. */
  readonly command: string;
  /** `object`: one, on one line. `lines`: an object a line (NDJSON), as many as there are. */
  readonly form: 'object' | 'lines';
  /** What an object tells. */
  readonly description: string;
  readonly schema: z.ZodType;
  readonly examples: readonly unknown[];
}

/** Nobody works what was asked for, beside any view. */
export const worker = z
  .literal('none')
  .optional()
  .describe('Nobody is left to finish it: no worker lives for its account. Start `countermand serve` or `countermand worker`, or go on with `countermand watch`, and of a batch with `countermand batch resume`.');

/** The first answer that the API documents for an operation: what the command that does the same prints. */
export function exampleOf(operationId: string): unknown {
  const answer = exchangesOf(operationId)[0]?.answer;
  if (answer === undefined) throw new Error(`The API has no example of ${operationId}.`);
  // Parts without a value are no parts of the JSON.
  return JSON.parse(JSON.stringify(answer.value)) as unknown;
}
