import * as z from 'zod';
import { cancellationSchema } from './cancellation.ts';
import { snapshotSchema } from './snapshot.ts';

export const targetReadingSchema = snapshotSchema
  .extend({
    account: z.string(),
    provider: z.string(),
    reference: z.string(),
    liveCancellation: cancellationSchema.optional().describe('What is being done about it already.'),
  })
  .meta({ id: 'TargetReading', description: 'A target as the provider shows it now.' });
