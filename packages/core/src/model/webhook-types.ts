import { BATCH_STATES } from './batch-states.ts';
import type { NewBatchEvent, NewEvent } from './event.ts';
import { FOLLOW_UP_STATES, holdState, type FollowUpState } from './follow-up.ts';
import { STATE_MEANINGS } from './meanings.ts';
import { CANCELLATION_STATES } from './states.ts';

export interface WebhookType {
  readonly name: string;
  /** What it tells, a sentence. */
  readonly meaning: string;
}

/** Sent when somebody asks for a test; no event of the ledger. */
export const PING_TYPE = 'ping';

const BATCH_MEANINGS = {
  ready: 'The whole upload of the batch is recorded.',
  running: 'The batch runs, or goes on.',
  paused: 'Nothing more of the batch is sent for now.',
  finished: 'Every row of the batch has come to its end.',
  aborted: 'The batch was ended; what it had not sent is taken back.',
} as const;

/** Every type there is, in the order in which pages show them. */
export const WEBHOOK_TYPES: readonly WebhookType[] = [
  { name: 'cancellation.created', meaning: 'Somebody asked for an order to be stopped, and it is recorded.' },
  { name: 'cancellation.joined', meaning: 'Somebody else asked for an order that is being stopped already.' },
  { name: 'cancellation.requester_withdrawn', meaning: 'One of those who asked took their request back.' },
  ...CANCELLATION_STATES.map((state) => ({ name: `cancellation.${state}`, meaning: `It came into the state \`${state}\`: ${lowerFirst(STATE_MEANINGS[state])}` })),
  { name: 'cancellation.warned', meaning: 'There is something a person should know; the state stands.' },
  { name: 'replacement.held', meaning: 'The order that took the place of the stopped one is held.' },
  { name: 'replacement.failed', meaning: 'The order that took the place of the stopped one could not be held: it may be sent out.' },
  { name: 'replacement.left', meaning: 'The order that took the place of the stopped one is left as it is, on purpose.' },
  { name: 'batch.created', meaning: 'An upload of many orders has begun.' },
  ...BATCH_STATES.flatMap((state) => (state === 'receiving' ? [] : [{ name: `batch.${state}`, meaning: BATCH_MEANINGS[state] }])),
  { name: 'batch.item_failed', meaning: 'A row of a batch could not be filed when its turn came.' },
];

const NAMES: ReadonlySet<string> = new Set(WEBHOOK_TYPES.map(({ name }) => name));

/** The type under which an event of the ledger is sent; undefined where it is of no interest outside. */
export function webhookTypeOf(event: NewEvent | NewBatchEvent): string | undefined {
  const name = event.cancellationId === null ? batchType(event) : cancellationType(event);
  return name !== undefined && NAMES.has(name) ? name : undefined;
}

function batchType({ type, from, to }: NewBatchEvent): string | undefined {
  if (type === 'batch.created' || type === 'batch.item_failed') return type;
  return to === null || to === from ? undefined : `batch.${to}`;
}

function cancellationType({ type, from, to, data }: NewEvent): string | undefined {
  switch (type) {
    case 'cancellation.requested':
      return 'cancellation.created';
    case 'cancellation.joined':
    case 'cancellation.requester_withdrawn':
      // The last one out ends the cancellation, and that is what counts.
      return to !== null && from !== null && to !== from ? `cancellation.${to}` : type;
    case 'follow_up.created':
      return replacementType(undefined, data['state']);
    case 'follow_up.state_changed':
      return replacementType(data['from'], data['to']);
    case 'cancellation.warned':
      return to === null || to === from ? type : `cancellation.${to}`;
    case 'cancellation.state_changed':
    case 'cancellation.rescheduled':
    case 'cancellation.observed':
    case 'cancellation.compacted':
    case 'attempt.started':
    case 'attempt.finished':
      return to === null || to === from ? undefined : `cancellation.${to}`;
  }
}

function replacementType(from: unknown, to: unknown): string | undefined {
  const state = FOLLOW_UP_STATES.find((known: FollowUpState) => known === to);
  return state === undefined || state === from ? undefined : `replacement.${holdState(state)}`;
}

/** A name, or the beginning of names: `cancellation.*`, `*`. */
export function isWebhookPattern(pattern: string): boolean {
  if (pattern === '*' || NAMES.has(pattern)) return true;
  return pattern.endsWith('.*') && [...NAMES].some((name) => name.startsWith(pattern.slice(0, -1)));
}

export function matchesWebhookType(patterns: readonly string[], type: string): boolean {
  return patterns.some((pattern) => pattern === type || (pattern.endsWith('*') && type.startsWith(pattern.slice(0, -1))));
}

function lowerFirst(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
