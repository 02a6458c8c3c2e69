import * as z from 'zod';
import { pageParameters } from '../schemas/page.ts';
import { several } from '../schemas/several.ts';

export const batchListQuerySchema = z.strictObject({ state: several('Only batches in these states.'), ...pageParameters });
export type BatchListQuery = z.infer<typeof batchListQuerySchema>;

export const batchItemListQuerySchema = z.strictObject({
  state: several('Only rows in these states: `waiting`, `filed`, `invalid`, `duplicate`, `failed`, `withdrawn`.'),
  outcome: several('Only filed rows whose cancellation is in one of these states.'),
  ...pageParameters,
});
export type BatchItemListQuery = z.infer<typeof batchItemListQuerySchema>;
