import * as z from 'zod';

const LIMIT_MAX = 500;
const LIMIT_DEFAULT = 50;

/** A list in pages. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe('Give it back as `cursor` for the next page; null on the last one.'),
  });
}

/** How many items at most, as every list takes it. */
export const limitParameter = z.coerce.number({ error: `is no whole number from 1 to ${LIMIT_MAX}` }).int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT).describe('How many items at most.');

/** The query parameters of a list in pages. */
export const pageParameters = {
  cursor: z.string().min(1).max(8_000).optional().describe('`nextCursor` of the page before.'),
  limit: limitParameter,
};
