import type { BatchRow } from '@countermand/core';
import { NOTE_MAX_LENGTH, REFERENCE_MAX_LENGTH } from '@countermand/core/model';
import * as z from 'zod';

/** Longer than anything valid, so that what is only a little too long is told as a wrong row and not as a wrong body. */
const text = (most: number) => z.string().max(4 * most);

const target = z.strictObject({ kind: text(100).optional(), id: text(REFERENCE_MAX_LENGTH) });

/**
 * One item of a JSON upload, named as a single cancellation is. Its form is strict, as a program makes it; what it says (a reference,
 * a reason) is judged row by row, as a table's cells are.
 */
export const batchItemSchema = z
  .strictObject({
    reference: text(REFERENCE_MAX_LENGTH).optional(),
    account: text(100).optional(),
    target: target.optional(),
    reason: text(100).optional(),
    note: text(NOTE_MAX_LENGTH).nullish(),
    expect: z.strictObject({ orderNumber: text(REFERENCE_MAX_LENGTH).optional() }).optional(),
  })
  .refine(({ reference, account, target: named }) => (reference === undefined ? account !== undefined && named !== undefined : account === undefined && named === undefined), {
    message: 'Name the order once: either "reference", or "account" and "target".',
    path: ['reference'],
  });

export type BatchItemBody = z.output<typeof batchItemSchema>;

/** The item as a row; `position` is where it stands, from 1. */
export function rowOfItem({ reference, account, target: named, reason, note, expect }: BatchItemBody, position: number): BatchRow {
  const details = {
    line: position,
    ...(reason !== undefined && { reason }),
    ...(note && { note }),
    ...(expect?.orderNumber !== undefined && { orderNumber: expect.orderNumber }),
  };
  if (reference !== undefined) return { ...details, reference };
  return { ...details, account: account ?? '', id: named?.id ?? '', ...(named?.kind !== undefined && { kind: named.kind }) };
}
