import type { AccountDirectory } from '../accounts/account-directory.ts';
import type { UsableAccount } from '../accounts/account.ts';
import type { BatchItem, BatchItemProblem } from '../model/batch.ts';
import { failed, succeeded, type Problem, type Result } from '../model/problem.ts';
import { NOTE_MAX_LENGTH, REASON_CODES, type ReasonCode } from '../model/reasons.ts';
import { REFERENCE_MAX_LENGTH } from '../model/reference.ts';
import type { Sight } from '../model/sight.ts';
import { isStorable, NOT_STORABLE } from '../model/storable-text.ts';
import { targetKey } from '../model/target-key.ts';
import type { BatchRow, BatchSettings } from './batch-request.ts';
import { canonicalReference, type CanonicalReference } from './canonical-reference.ts';
import { writtenReference, type ReferenceInput } from './reference-input.ts';
import { meaningProblem } from './request-meaning.ts';

/** A row after every check that needs no provider and no other row. */
export interface CheckedRow
  extends Pick<BatchItem, 'line' | 'account' | 'target' | 'reference' | 'merchantNumber' | 'orderNumber' | 'reason' | 'note' | 'problem' | 'retryOf'> {
  /** What it would stop, one text per target; null where it is not valid. */
  readonly key: string | null;
  readonly demo: boolean;
}

type NamingRow = Exclude<BatchRow, { problem: string }>;

/** What a row says besides the order it names. */
type Details = Pick<BatchItem, 'reason' | 'note' | 'orderNumber'>;

/** What rows are checked against. */
export interface RowRules {
  readonly accounts: AccountDirectory;
  readonly settings: BatchSettings;
  /** Of who sends them; default: who sees all. */
  readonly sight: Sight | undefined;
}

/** Checks a row as a request of its own would be checked. Never throws for what is written in it. */
export function checkRow({ accounts, settings, sight }: RowRules, row: BatchRow): CheckedRow {
  const defaults: Details = { reason: settings.reason, note: settings.note ?? null, orderNumber: null };
  if ('problem' in row) return invalidRow(row.line, row.written ?? '', { ...defaults, problem: { code: 'invalid_request', message: row.problem } });
  const input = referenceInput(row);
  const written = writtenReference(input);
  const details = detailsOf(row, defaults);
  if (!details.ok) return invalidRow(row.line, written, { ...defaults, problem: rowProblem(details.problem) });
  const canonical = canonicalReference(accounts, input, sight);
  if (!canonical.ok) return invalidRow(row.line, written, { ...details.value, problem: rowProblem(canonical.problem) });
  const { orderNumber } = details.value;
  const meaning = { reason: details.value.reason, ...(settings.options && { options: settings.options }), ...(orderNumber !== null && { expectedOrderNumber: orderNumber }) };
  const problem = meaningProblem(meaning, canonical.value);
  if (problem) return invalidRow(row.line, written, { ...details.value, problem: rowProblem(problem) });
  return validRow(row.line, canonical.value, details.value);
}

function referenceInput(row: NamingRow): ReferenceInput {
  if ('reference' in row) return row.reference.trim();
  const kind = row.kind?.trim();
  return { account: row.account.trim(), target: { id: row.id.trim(), ...(kind && { kind }) } };
}

function detailsOf(row: NamingRow, defaults: Details): Result<Details> {
  const reason = row.reason?.trim().toLowerCase() ?? '';
  if (reason !== '' && !isReason(reason)) {
    return failed('invalid_request', `"${clipped(reason)}" is not a reason. Reasons: ${REASON_CODES.join(', ')}.`);
  }
  const note = row.note?.trim() ?? '';
  if (note.length > NOTE_MAX_LENGTH) return failed('invalid_request', `A note has at most ${NOTE_MAX_LENGTH} characters; this one has ${note.length}.`);
  const orderNumber = row.orderNumber?.trim() ?? '';
  if (orderNumber.length > REFERENCE_MAX_LENGTH) return failed('invalid_request', `An order number has at most ${REFERENCE_MAX_LENGTH} characters; this one has ${orderNumber.length}.`);
  if (![note, orderNumber].every(isStorable)) return failed('invalid_request', `In the note or the order number: ${NOT_STORABLE}`);
  return succeeded({ reason: reason === '' ? defaults.reason : reason, note: note === '' ? defaults.note : note, orderNumber: orderNumber === '' ? null : orderNumber });
}

function validRow(line: number, named: CanonicalReference, details: Details): CheckedRow {
  const { account, reference } = named;
  const common = { line, account: account.id, reference, ...details, problem: null, retryOf: null, demo: account.demo };
  if (named.form === 'target') return { ...common, target: named.target, merchantNumber: null, key: targetKey(account.origin, named.target) };
  return { ...common, target: null, merchantNumber: named.merchantNumber, key: numberKey(account, named.merchantNumber) };
}

/** One text per merchant number of an account, as it is configured now. */
export function numberKey({ id, origin }: Pick<UsableAccount, 'id' | 'origin'>, merchantNumber: string): string {
  return JSON.stringify(['merchant_number', origin.provider, origin.baseUrl, origin.store, id, merchantNumber]);
}

function invalidRow(line: number, written: string, details: Details & { readonly problem: BatchItemProblem }): CheckedRow {
  return { line, account: null, target: null, reference: clipped(written), merchantNumber: null, key: null, demo: false, retryOf: null, ...details };
}

function rowProblem({ code, detail }: Problem): BatchItemProblem {
  return { code, message: detail };
}

function isReason(text: string): text is ReasonCode {
  return (REASON_CODES as readonly string[]).includes(text);
}

/** As much as is kept of text that is not valid. */
function clipped(written: string): string {
  const text = isStorable(written) ? written : written.replaceAll('\0', '\uFFFD').toWellFormed();
  return text.length <= REFERENCE_MAX_LENGTH ? text : `${text.slice(0, REFERENCE_MAX_LENGTH - 1)}…`;
}
