import { batchSettingsSchema, BATCH_NAME_MAX_LENGTH, cancellationOptionsSchema } from '@countermand/core';
import { NOTE_MAX_LENGTH, REASON_CODES } from '@countermand/core/model';
import * as z from 'zod';

const yesOrNo = z.enum(['true', 'false']);
const { message, strategy, onReplacement } = cancellationOptionsSchema.shape;
const { sendAfter } = batchSettingsSchema.shape;

/** Beside a table or lines, where the body has no place for them. */
const tableSettings = {
  name: z.string().min(1).max(BATCH_NAME_MAX_LENGTH).optional().describe('With a table or lines: a name for people.'),
  reason: z.enum(REASON_CODES).optional().describe('With a table or lines: the reason of rows that bring none.'),
  note: z.string().max(NOTE_MAX_LENGTH).optional().describe('With a table or lines: the note of rows that bring none.'),
  sendAfter: sendAfter.describe('With a table or lines: nothing is filed before this instant.'),
  start: yesOrNo.optional().describe('With a table or lines: `false` leaves the batch `ready` until it is resumed.'),
  refund: yesOrNo.optional().describe('With a table or lines: have the payments refunded.'),
  notifyCustomer: yesOrNo.optional().describe('With a table or lines: have the customers told.'),
  message: message.describe('With a table or lines: text for the provider.'),
  strategy: strategy.describe('With a table or lines: how to stop.'),
  onReplacement: onReplacement.describe('With a table or lines: what to do with an order that takes the place of a stopped one.'),
};

/** Strict, as every query: an unknown parameter is an error that names it. */
export const uploadQuerySchema = z.strictObject({
  validate: z.literal('only').optional().describe('`only`: every check is made, nothing is recorded, and no key is needed.'),
  ...tableSettings,
});
export type UploadQuery = z.infer<typeof uploadQuerySchema>;

/** The parameters that a JSON body says itself. */
export function tableSettingsIn(query: UploadQuery): readonly string[] {
  return Object.keys(query).filter((name) => name !== 'validate');
}

/** The settings as a JSON body would have them, so that both are read alike. */
export function settingsBody({ validate: _, start, refund, notifyCustomer, message: text, strategy: way, onReplacement: what, ...rest }: UploadQuery): object {
  const options = given({ refund: truth(refund), notifyCustomer: truth(notifyCustomer), message: text, strategy: way, onReplacement: what });
  return given({ ...rest, start: truth(start), options: Object.keys(options).length === 0 ? undefined : options });
}

function truth(text: 'true' | 'false' | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'true';
}

function given(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
