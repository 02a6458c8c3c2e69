import {
  ATTEMPT_OUTCOMES,
  CANCELLATION_STATES,
  FOLLOW_UP_STATES,
  type Attempt,
  type Cancellation,
  type FollowUp,
  type NewEvent,
  type Requester,
} from '@countermand/core/model';

/** Words that the laws are told by: another one is damage. */
const WORDS = { state: CANCELLATION_STATES, followUpState: FOLLOW_UP_STATES, outcome: ATTEMPT_OUTCOMES } as const;

/** What JSON holds there. */
type Plain = 'string' | 'number' | 'boolean' | 'object' | 'list' | keyof typeof WORDS;

/** With `?` it may also be null. */
type Kind = Plain | `${Plain}?`;

/** The fields of a record: one that is missing, or of another kind, was not written by us. */
export type Shape<T> = Readonly<{ [Field in keyof T as undefined extends T[Field] ? never : Field]: Kind }>;

export const CANCELLATION: Shape<Cancellation> = {
  id: 'string', account: 'string', origin: 'object', target: 'object', reference: 'string', orderNumber: 'string?', expectedOrderNumber: 'string?',
  state: 'state', version: 'number', priority: 'string', reason: 'string', note: 'string?', options: 'object', sendAfter: 'number?', epoch: 'number',
  step: 'number', stateSince: 'number', nextActionAt: 'number?', writes: 'number', attempts: 'number', confirmedBy: 'string?', alreadyCancelled: 'boolean',
  sendAgain: 'boolean', refusal: 'object?', failure: 'object?', warnings: 'list', statusBefore: 'object?', statusAfter: 'object?', observations: 'list',
  remark: 'string?', batch: 'string?', retryOf: 'string?', demo: 'boolean', createdAt: 'number', updatedAt: 'number', settledAt: 'number?',
};

export const REQUESTER: Shape<Requester> = {
  id: 'string', actor: 'object', reason: 'string', note: 'string?', batch: 'string?', idempotencyKey: 'string?', sendAfter: 'number?',
  requestedAt: 'number', withdrawnAt: 'number?',
};

export const ATTEMPT: Shape<Attempt> = {
  id: 'string', cancellationId: 'string', followUpId: 'string?', account: 'string', target: 'object', operation: 'string', number: 'number',
  epoch: 'number', startedAt: 'number', landsBefore: 'number', finishedAt: 'number?', outcome: 'outcome?', evidence: 'object?', resolved: 'boolean',
};

export const FOLLOW_UP: Shape<FollowUp> = {
  id: 'string', cancellationId: 'string', account: 'string', kind: 'string', target: 'object?', providerStatus: 'string?', state: 'followUpState',
  version: 'number', epoch: 'number', step: 'number', nextActionAt: 'number?', writes: 'number', attempts: 'number', remark: 'string?',
  createdAt: 'number', updatedAt: 'number',
};

/** An event without what its columns hold. */
export type StoredEvent = Omit<NewEvent, 'cancellationId' | 'account'>;

export const EVENT: Shape<StoredEvent> = {
  type: 'string', at: 'number', actor: 'object', reason: 'string?', from: 'state?', to: 'state?', evidence: 'object?', data: 'object',
};

export type Decoded<T> = { readonly ok: true; readonly record: T } | { readonly ok: false; readonly why: string };

/** The record inside a row, taken on trust by nobody: what is wrong with it is said without repeating it. */
export function decode<T>(body: string, shape: Shape<T>): Decoded<T> {
  const parsed = parse(body);
  if (kindOf(parsed) !== 'object') return { ok: false, why: 'its body is not a JSON object.' };
  const record = parsed as Readonly<Record<string, unknown>>;
  const wrong = Object.entries<Kind>(shape).filter(([field, kind]) => !fits(record[field], kind));
  if (wrong.length === 0) return { ok: true, record: parsed as T };
  return { ok: false, why: `its body lacks what belongs there: ${wrong.map(([field]) => field).join(', ')}.` };
}

function fits(value: unknown, kind: Kind): boolean {
  if (value === null) return kind.endsWith('?');
  const plain = kind.replace('?', '') as Plain;
  return plain in WORDS ? (WORDS[plain as keyof typeof WORDS] as readonly unknown[]).includes(value) : kindOf(value) === plain;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : typeof value;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
