import { batchSettingsSchema } from '@countermand/core';
import * as z from 'zod';
import { batchItemSchema } from './batch-item.ts';

/** The most items of a JSON upload: it is read as a whole, where a CSV upload is streamed. */
export const MOST_JSON_ITEMS = 10_000;

/** A JSON upload: the items, and what holds for all of them. */
export const batchBodySchema = batchSettingsSchema.extend({
  items: z
    .array(batchItemSchema)
    .min(1, 'A batch has at least one item.')
    .max(MOST_JSON_ITEMS, `A JSON upload has at most ${MOST_JSON_ITEMS} items. Send more of them as text/csv, which is streamed.`),
});

export type BatchBody = z.output<typeof batchBodySchema>;
