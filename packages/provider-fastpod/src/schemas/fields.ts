import { parseMoney } from '@countermand/core/model';
import * as z from 'zod';

/** A field that may be missing, null, or of a type nobody documented: then it reads as absent, and is never an error. */
export function optional<Schema extends z.ZodType>(schema: Schema): z.ZodType<z.output<Schema> | null | undefined> {
  return schema.nullish().catch(undefined);
}

/** An amount or a count: integer, float or numeric text, as FastPod's pages mix them. Kept as it came: money is no float. */
export const amount = optional(z.union([z.number(), z.string()]).refine((value) => parseMoney(value, null) !== undefined));

/** An instant with its offset, such as `2023-12-07T08:29:50.000000Z`. */
export const instant = optional(z.iso.datetime({ offset: true }));

/** Places of a print by name, such as `front`. */
export const places = optional(z.record(z.string(), z.unknown()));

/** An id as it came, compared with the one asked for; a number only where it is exact. */
export const identifier = z.union([z.string().min(1), z.int().transform(String)]);
