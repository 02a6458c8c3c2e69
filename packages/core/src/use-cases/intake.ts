import { failed, succeeded, type Result } from '../model/problem.ts';
import type { Actor, Requester } from '../model/requester.ts';
import type { Sight } from '../model/sight.ts';
import { isStorable } from '../model/storable-text.ts';
import type { IntakeKey } from '../ports/ledger-queries.ts';
import type { CancellationRequest } from './cancellation-request.ts';
import { identityOf } from './caused-by.ts';
import type { ResolvedReference } from './resolve-reference.ts';

/** Who asks, through which route, under which key. Keys are scoped to principal and route. */
export interface RequestContext {
  readonly actor: Actor;
  /** What the actor may see, and so ask for; default: all. */
  readonly visibleTo?: Sight;
  readonly idempotencyKey: string;
  /** Such as `POST /v1/cancellations`; the same meaning under another route is another request. */
  readonly route: string;
}

/** Everything known of a request once it may be filed. */
export interface Intake {
  readonly request: CancellationRequest;
  readonly context: RequestContext;
  readonly resolved: ResolvedReference;
  /** Milliseconds; null for at once. */
  readonly sendAfter: number | null;
  readonly now: number;
  /** Where the request is traced. */
  readonly traceparent?: string | undefined;
}

/** The longest idempotency key, in characters. */
const KEY_MAX_LENGTH = 255;

export function intakeKey({ actor, route, idempotencyKey }: RequestContext): Result<IntakeKey> {
  if (idempotencyKey.trim() === '') {
    return failed('idempotency_key_missing', 'Send an Idempotency-Key of your own making, such as a UUID, and the same one when you repeat the request.');
  }
  if (idempotencyKey.length > KEY_MAX_LENGTH) return failed('invalid_request', `An Idempotency-Key has at most ${KEY_MAX_LENGTH} characters.`);
  if (/\p{Cc}/u.test(idempotencyKey) || !isStorable(idempotencyKey)) return failed('invalid_request', 'An Idempotency-Key holds no control characters.');
  return succeeded({ principal: actor.principal, route, key: idempotencyKey });
}

export function newRequester({ request, context, sendAfter, now, traceparent }: Intake, id: string): Requester {
  return {
    id,
    actor: identityOf(context.actor),
    reason: request.reason,
    note: request.note ?? null,
    batch: request.batch ?? null,
    idempotencyKey: context.idempotencyKey,
    sendAfter,
    requestedAt: now,
    // The items of a batch are no one trace: it would be thousands of spans long.
    ...(traceparent !== undefined && request.batch === undefined && { traceparent }),
    withdrawnAt: null,
  };
}

/** The facts of a request that its event holds: ids only, never the note. */
export function requestFacts(intake: Intake, requester: Requester): Readonly<Record<string, string>> {
  const { batch, retryOf } = intake.request;
  return { requester: requester.id, ...(batch !== undefined && { batch }), ...(retryOf !== undefined && { retryOf }) };
}
