import * as z from 'zod';

/** A whole number as the id it means: `7`, `"7"` and `"007"` are one; beyond the exact integers it is none. */
export const integerId = z
  .union([z.int(), z.string().regex(/^[0-9]{1,19}$/).transform(Number)])
  .refine((id) => Number.isSafeInteger(id) && id >= 0)
  .transform(String);

/** The same where it proves nothing and may be missing. */
export const optionalId = integerId.nullish().catch(null).transform((id) => id ?? null);

/** An instant with its offset, as RFC 3339 UTC: one instant comes back in different offsets. Anything else is null. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((written) => new Date(written).toISOString())
  .nullish()
  .catch(null)
  .transform((at) => at ?? null);

/** A part that is looked up in the document itself, as it came. */
export const opaque = z.unknown().optional();
