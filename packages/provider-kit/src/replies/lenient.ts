import * as z from 'zod';

/*
 * Fields as providers send them, whatever their documents say. None of these ever fails: a field that is absent, null or of
 * another kind is null, and the law of evidence sees to it that null proves nothing.
 */

/** Text, or a number or boolean as text. */
export const lenientText = z.unknown().optional().transform((value) => textOf(value));

/** A number, or numeric text. */
export const lenientNumber = z.unknown().optional().transform((value) => numberOf(value));

/** An id, as text: not empty, and a number only where it is exact. Zero is an id. */
export const lenientId = z.unknown().optional().transform((value) => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
});

/** A boolean, or 0, 1 and the words for them. */
export const lenientBoolean = z.unknown().optional().transform((value) => {
  if (value === true || value === 1 || value === 'true' || value === '1') return true;
  return value === false || value === 0 || value === 'false' || value === '0' ? false : null;
});

/** A list; entries that do not fit are left out, and anything but a list is an empty one. */
export function lenientList<Item>(item: z.ZodType<Item>) {
  return z.unknown().optional().transform((value): Item[] => {
    if (!Array.isArray(value)) return [];
    return value.flatMap((entry) => {
      const parsed = item.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    });
  });
}

/** An object of these fields, further ones kept; null where it is none. */
export function lenientObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.looseObject(shape).nullish().catch(null).transform((value) => value ?? null);
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? String(value) : null;
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'string' && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?\s*$/i.test(value)) return numberOf(Number(value));
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
