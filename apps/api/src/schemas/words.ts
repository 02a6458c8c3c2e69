import * as z from 'zod';

/** Small words that several answers share. */
export const timestampSchema = z.iso.datetime().describe('RFC 3339, UTC.');

export const targetSchema = z
  .object({ kind: z.string().describe('A kind the provider declares, such as `order`.'), id: z.string().describe("Canonical, in the provider's own syntax.") })
  .meta({ id: 'Target', description: 'What is to be stopped at a provider.' });

export const moneySchema = z
  .object({ amount: z.string().describe('Major units as decimal text, such as `38.40`.'), currency: z.string().nullable().describe('ISO 4217, or null where the provider states none.') })
  .meta({ id: 'Money' });

/** The provider's own status words by field. */
export const rawStatusSchema = z.record(z.string(), z.string().nullable());
