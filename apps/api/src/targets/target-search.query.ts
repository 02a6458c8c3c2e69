import * as z from 'zod';
import { pageParameters } from '../schemas/page.ts';

export const targetSearchQuerySchema = z.strictObject({
  search: z.string().describe('An id or a merchant number.'),
  account: z.string().optional().describe('Only this account.'),
  status: z.string().min(1).max(100).optional().describe("Only this status, in the provider's own word."),
  ...pageParameters,
});
export type TargetSearchQuery = z.infer<typeof targetSearchQuerySchema>;
