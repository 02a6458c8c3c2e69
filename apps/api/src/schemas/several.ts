import * as z from 'zod';

/** A query parameter that may be given more than once, or as a list with commas. */
export function several(description: string) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((text) => text.split(',')).map((text) => text.trim()).filter((text) => text !== ''))
    .optional()
    .describe(`${description} May be repeated, or be a list with commas.`);
}
