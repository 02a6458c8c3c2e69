import type { WebhookDelivery, WebhookEndpoint } from '../model/webhook.ts';
import type { WebhookAnswer } from '../ports/webhook-sender.ts';
import type { WebhookDeliveryChange, WebhookEndpointChange } from '../ports/webhook-store.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long to wait after the first, second … failure, milliseconds: the schedule that the specification suggests. */
export const WEBHOOK_PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR] as const;

/** Pauses are up to this share longer, so that what failed together does not come again together. */
const JITTER = 0.2;

/** An endpoint for which everything failed for so long is disabled. */
export const GIVEN_UP_AFTER_MS = 5 * DAY;

/** Statuses by which a server says that it is being asked too much. */
const OVERLOADED: readonly number[] = [429, 502, 503, 504];

/** How long all of an endpoint waits then: as it asks, within bounds. */
const REST_MS = 30 * SECOND;
const LONGEST_REST_MS = HOUR;

/** However long the other side wants to be left alone. */
const LONGEST_PAUSE_MS = DAY;

export interface FinishedAttempt {
  readonly delivery: Pick<WebhookDelivery, 'attempts'>;
  readonly endpoint: Pick<WebhookEndpoint, 'failingSince' | 'pausedUntil' | 'state'>;
  readonly answer: WebhookAnswer;
  /** When it left, and when its outcome was known, milliseconds. */
  readonly at: number;
  readonly now: number;
  readonly durationMs: number;
  /** From 0 to 1. */
  readonly random: number;
}

export interface AttemptConsequences {
  readonly outcome: 'delivered' | 'retried' | 'failed';
  readonly delivery: WebhookDeliveryChange;
  /** Undefined where the endpoint stays as it is. */
  readonly endpoint?: WebhookEndpointChange;
}

/** What follows from an attempt, for its delivery and for the endpoint. */
export function afterAttempt(attempt: FinishedAttempt): AttemptConsequences {
  const { delivery, endpoint, answer, at, now, durationMs } = attempt;
  const attempts = delivery.attempts + 1;
  const status = answer.kind === 'answered' ? answer.status : null;
  const error = errorOf(answer);
  const done = { attempts, lastAttempt: { at, status, durationMs, error }, claim: null };
  if (error === null) {
    const better = endpoint.failingSince === null && endpoint.pausedUntil === null ? undefined : { failingSince: null, pausedUntil: null };
    return { outcome: 'delivered', delivery: { ...done, state: 'delivered', nextAttemptAt: null, finishedAt: now }, ...(better && { endpoint: better }) };
  }
  const worse = endpointAfterFailure(attempt);
  const pause = WEBHOOK_PAUSES[attempts - 1];
  const more = worse && { endpoint: worse };
  if (pause === undefined || status === 410) return { outcome: 'failed', delivery: { ...done, state: 'failed', nextAttemptAt: null, finishedAt: now }, ...more };
  return { outcome: 'retried', delivery: { ...done, nextAttemptAt: now + pauseBefore(pause, attempt) }, ...more };
}

function pauseBefore(pause: number, { answer, random }: FinishedAttempt): number {
  const asked = answer.kind === 'answered' ? (answer.retryAfterMs ?? 0) : 0;
  return Math.min(LONGEST_PAUSE_MS * (1 + JITTER), Math.max(pause, asked) * (1 + JITTER * random));
}

function endpointAfterFailure({ endpoint, answer, now }: FinishedAttempt): WebhookEndpointChange | undefined {
  const failingSince = endpoint.failingSince ?? now;
  const change: WebhookEndpointChange = {
    ...(endpoint.failingSince === null && { failingSince }),
    ...(answer.kind === 'answered' && OVERLOADED.includes(answer.status) && { pausedUntil: now + restOf(answer.retryAfterMs) }),
    ...(endpoint.state === 'enabled' && disabledBy({ answer, failingSince, now })),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

function restOf(asked = REST_MS): number {
  return Math.min(Math.max(asked, SECOND), LONGEST_REST_MS);
}

function disabledBy({ answer, failingSince, now }: { answer: WebhookAnswer; failingSince: number; now: number }): WebhookEndpointChange {
  const why = whyDisabled(answer, now - failingSince);
  return why === undefined ? {} : { state: 'disabled', disabledBecause: why, disabledAt: now };
}

function whyDisabled(answer: WebhookAnswer, failingForMs: number): string | undefined {
  if (answer.kind === 'answered' && answer.status === 410) return 'It answered 410 Gone: it wants no more webhooks.';
  return failingForMs >= GIVEN_UP_AFTER_MS ? `Every attempt failed for ${GIVEN_UP_AFTER_MS / DAY} days.` : undefined;
}

/** Why it counts as failed; null for 2xx. A redirect is not followed: the URL is to be changed instead. */
function errorOf(answer: WebhookAnswer): string | null {
  if (answer.kind === 'unanswered') return answer.problem;
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return `It answered ${status}, a redirect, which is not followed. Give the endpoint the URL it leads to.`;
  return `It answered ${status}.`;
}
