import { REFERENCE_MAX_LENGTH } from '@countermand/core/model';
import * as z from 'zod';

/** How a body names an order: as text, or its account and target apart. What is wrong with the words themselves is told order by order. */
export const referenceText = z.string().describe('`account:id`, `account:kind/id` or `account:@NUMBER`.');
export const accountInput = z.string().min(1).max(63);
export const targetInput = z.strictObject({ kind: z.string().min(1).max(100).optional(), id: z.string().max(REFERENCE_MAX_LENGTH) });
export const referenceInput = z.union([referenceText, z.strictObject({ account: accountInput, target: targetInput })]);
