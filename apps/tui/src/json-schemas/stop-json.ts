import { cancellationSchema, foundTargetPageSchema, pageSchema, previewsSchema, targetReadingSchema } from '@countermand/api/schemas';
import * as z from 'zod';
import { exampleOf, worker, type CommandJson } from './command-json.ts';
import { PROBLEM_JSON, reportedProblemSchema } from './problem-json.ts';

const workedSchema = cancellationSchema.extend({ worker }).describe('A cancellation, as the API has it.');

const unfiledSchema = z
  .object({ reference: z.string().describe('As it was written.'), problem: reportedProblemSchema })
  .describe('Of several orders, one that could not be recorded. Of a single one it is an error on standard error.');

const STOPPED = exampleOf('getCancellation');
const PREVIEWS = exampleOf('previewCancellations');
const worked = { form: 'object', schema: workedSchema } as const;

/** Commands of single orders. */
export const STOP_JSON: readonly CommandJson[] = [
  {
    command: 'cancel',
    form: 'lines',
    description: 'A line for each order, in the order asked. With --dry-run one object: what would happen.',
    schema: z.union([workedSchema, unfiledSchema, previewsSchema]),
    examples: [STOPPED, { reference: 'acme:10O6', problem: PROBLEM_JSON.examples[0] }],
  },
  { command: 'preview', form: 'object', description: 'What stopping each order would do, in the order asked.', schema: previewsSchema, examples: [PREVIEWS] },
  { command: 'find', form: 'object', description: 'Orders that were found, exact matches first.', schema: foundTargetPageSchema, examples: [exampleOf('findTargets')] },
  {
    command: 'show',
    form: 'object',
    description: 'A cancellation, or an order as its provider shows it now.',
    schema: z.union([workedSchema, targetReadingSchema]),
    examples: [STOPPED, exampleOf('readTarget')],
  },
  { command: 'list', form: 'object', description: 'A page of cancellations, newest first.', schema: pageSchema(cancellationSchema), examples: [exampleOf('listCancellations')] },
  { command: 'watch', ...worked, form: 'lines', description: 'The cancellation whenever it has changed; the last line is how it was left.', examples: [STOPPED] },
  { command: 'withdraw', ...worked, description: 'The cancellation after that.', examples: [exampleOf('withdrawCancellation')] },
  { command: 'recheck', ...worked, description: 'The cancellation after that.', examples: [exampleOf('recheckCancellation')] },
  { command: 'resolve', ...worked, description: 'The cancellation after that.', examples: [exampleOf('resolveCancellation')] },
];
