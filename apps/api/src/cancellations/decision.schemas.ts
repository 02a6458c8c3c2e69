import { resolutionSchema } from '@countermand/core';
import * as z from 'zod';

/** For calls that take nothing: no body, or an empty object. */
export const emptyBodySchema = z.strictObject({}).meta({ id: 'Nothing' }).optional();

export const withdrawBodySchema = z
  .strictObject({ everyone: z.boolean().optional().describe("Take back every requester's request, not only your own.") })
  .meta({ id: 'WithdrawRequest' })
  .optional();
export type WithdrawBody = z.infer<typeof withdrawBodySchema>;

export const resolutionBodySchema = resolutionSchema.meta({ id: 'Resolution' });
