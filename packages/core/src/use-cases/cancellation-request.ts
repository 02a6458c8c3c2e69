import * as z from 'zod';
import { MESSAGE_MAX_LENGTH, REPLACEMENT_CHOICES, STRATEGIES, type CancellationOptions } from '../model/options.ts';
import type { Priority } from '../model/cancellation.ts';
import { succeeded, type Result } from '../model/problem.ts';
import { DEFAULT_REASON, NOTE_MAX_LENGTH, REASON_CODES, type ReasonCode } from '../model/reasons.ts';
import { REFERENCE_MAX_LENGTH } from '../model/reference.ts';
import { isStorable, NOT_STORABLE } from '../model/storable-text.ts';
import { parseBody } from './parse-body.ts';

/** A request to stop one order, as the use case takes it: either `reference`, or `account` and `target`. */
export interface CancellationRequest {
  readonly reference?: string;
  readonly account?: string;
  readonly target?: { readonly kind?: string; readonly id: string };
  readonly reason: ReasonCode;
  /** Internal; never sent to a provider. At most 500 characters. */
  readonly note?: string;
  /** Not to be sent before this instant, RFC 3339. Absent: after the configured undo window. */
  readonly sendAfter?: string;
  /** The order number the requester expects; another one fails the request before anything is sent. */
  readonly expectedOrderNumber?: string;
  readonly options?: CancellationOptions;
  /** Default: interactive. */
  readonly priority?: Priority;
  readonly batch?: string;
  /** The cancellation this one tries again. */
  readonly retryOf?: string;
}

/** Text that is recorded: at most so long, and such as every ledger gives back as it came. */
export const recordedText = (most: number) => z.string().max(most).refine(isStorable, NOT_STORABLE);

/** Options as every face takes them. Unknown keys are refused. */
export const cancellationOptionsSchema = z.strictObject({
  refund: z.boolean().optional().describe('Have the payment refunded. Default: no.'),
  notifyCustomer: z.boolean().optional().describe('Have the customer told. Default: no.'),
  message: recordedText(MESSAGE_MAX_LENGTH).min(1).optional(),
  strategy: z.enum(STRATEGIES).optional().describe('How to stop. Default: as the account says.'),
  onReplacement: z.enum(REPLACEMENT_CHOICES).optional().describe('What to do with an order that takes the place of the stopped one. Default: as the account says.'),
});

const account = z.string().min(1).max(63);
const target = z.strictObject({ kind: z.string().min(1).max(100), id: recordedText(REFERENCE_MAX_LENGTH) });

/** The body of `POST /v1/cancellations`. Strict: an unknown key is an error that names it. */
export const cancellationRequestSchema = z
  .strictObject({
    reference: z.string().optional().describe('The order: `account:id`, `account:kind/id` or `account:@NUMBER`.'),
    account: account.optional().describe('With `target`, instead of `reference`.'),
    target: target.optional().describe('With `account`, instead of `reference`.'),
    reason: z.enum(REASON_CODES).default(DEFAULT_REASON),
    note: recordedText(NOTE_MAX_LENGTH).nullish(),
    sendAfter: z.iso.datetime({ offset: true }).optional(),
    expect: z.strictObject({ orderNumber: recordedText(REFERENCE_MAX_LENGTH).min(1).optional() }).optional(),
    options: cancellationOptionsSchema.optional(),
  })
  .refine(namesOneOrder, { message: 'Name the order once: either "reference", or "account" and "target".', path: ['reference'] });

/** Reads the body of a request; every face parses it here, so that all understand the same. */
export function parseCancellationRequest(body: unknown): Result<CancellationRequest> {
  const parsed = parseBody(cancellationRequestSchema, body);
  if (!parsed.ok) return parsed;
  const { expect, note, ...rest } = parsed.value;
  return succeeded({
    ...rest,
    ...(note && { note }),
    ...(expect?.orderNumber !== undefined && { expectedOrderNumber: expect.orderNumber }),
  });
}

function namesOneOrder(body: { readonly reference?: string; readonly account?: string; readonly target?: unknown }): boolean {
  const apart = body.account !== undefined && body.target !== undefined;
  const neither = body.account === undefined && body.target === undefined;
  return body.reference === undefined ? apart : neither;
}
