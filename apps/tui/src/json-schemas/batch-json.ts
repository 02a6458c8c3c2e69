import { batchCheckSchema, batchItemSchema, batchSchema, pageSchema } from '@countermand/api/schemas';
import * as z from 'zod';
import { exampleOf, worker, type CommandJson } from './command-json.ts';

const workedSchema = batchSchema.extend({ worker }).describe('A batch, as the API has it.');

const FINISHED = exampleOf('getBatch');
const [FIRST_ROW] = (exampleOf('listBatchItems') as { readonly items: readonly unknown[] }).items;
const decided = { form: 'object', schema: batchSchema } as const;

/** Commands of many orders. */
export const BATCH_JSON: readonly CommandJson[] = [
  {
    command: 'batch',
    form: 'object',
    description: 'The batch as it was left; `countermand batch report` tells of each row. With --validate what the check found.',
    schema: z.union([workedSchema, batchCheckSchema]),
    examples: [FINISHED],
  },
  { command: 'batch list', form: 'object', description: 'A page of batches, newest first.', schema: pageSchema(batchSchema), examples: [exampleOf('listBatches')] },
  { command: 'batch show', ...decided, description: 'The batch, with where it stands.', examples: [FINISHED] },
  { command: 'batch report', form: 'lines', description: 'Every row, in the order of the file.', schema: batchItemSchema, examples: [FIRST_ROW] },
  { command: 'batch pause', ...decided, description: 'The batch after that.', examples: [exampleOf('pauseBatch')] },
  { command: 'batch resume', ...decided, schema: workedSchema, description: 'The batch as it was left.', examples: [FINISHED] },
  { command: 'batch abort', ...decided, description: 'The batch after that.', examples: [exampleOf('abortBatch')] },
  { command: 'batch retry', ...decided, schema: workedSchema, description: 'The new batch as it was left.', examples: [exampleOf('retryBatch')] },
];
