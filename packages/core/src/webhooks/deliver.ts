import type { WebhookDelivery, WebhookEndpoint } from '../model/webhook.ts';
import type { WebhookAnswer } from '../ports/webhook-sender.ts';
import { afterAttempt, type AttemptConsequences } from './after-attempt.ts';
import { webhookBody } from './payload.ts';
import { webhookHeaders } from './sign.ts';
import type { WebhookServices } from './webhook-services.ts';

/** A delivery that this process holds. */
export interface HeldDelivery extends WebhookDelivery {
  readonly claim: string;
}

/**
 * One attempt: makes the message, sends it and records what came of it. Whoever dies in between leaves a claim that runs
 * out, and the message is sent again: at least once. What `signal` ends is no failure; it is given back. Answers the endpoint
 * where the attempt changed it.
 */
export async function deliver(services: WebhookServices, endpoint: WebhookEndpoint, delivery: HeldDelivery, signal: AbortSignal): Promise<WebhookEndpoint | undefined> {
  const { ledger, clock } = services;
  const body = await webhookBody(ledger.reader, delivery, endpoint);
  if (body === undefined) {
    const gone = { at: clock.now(), status: null, durationMs: 0, error: 'Its event is no longer in the ledger.' };
    await ledger.transact((it) => it.changeWebhookDelivery(delivery, { state: 'skipped', lastAttempt: gone, nextAttemptAt: null, claim: null, finishedAt: clock.now() }));
    return undefined;
  }
  const at = clock.now();
  const began = clock.monotonic();
  const answer = await send(services, { endpoint, delivery, body, at }, signal);
  if (signal.aborted && answer.kind === 'unanswered') {
    await ledger.transact((it) => it.changeWebhookDelivery(delivery, { nextAttemptAt: clock.now(), claim: null }));
    return undefined;
  }
  const durationMs = Math.round(clock.monotonic() - began);
  const random = Math.random();
  const recorded = await ledger.transact(async (transaction): Promise<Recorded | undefined> => {
    // As it is by now: other deliveries of the same endpoint have ended meanwhile.
    const present = (await transaction.webhookEndpoint(endpoint.id)) ?? endpoint;
    const consequences = afterAttempt({ delivery, endpoint: present, answer, at, now: clock.now(), durationMs, random });
    if (!(await transaction.changeWebhookDelivery(delivery, consequences.delivery))) return undefined;
    return { consequences, changed: consequences.endpoint && (await transaction.changeWebhookEndpoint(endpoint.id, consequences.endpoint)) };
  });
  if (recorded) tell(services, endpoint, delivery, recorded.consequences);
  return recorded?.changed;
}

interface Recorded {
  readonly consequences: AttemptConsequences;
  readonly changed: WebhookEndpoint | undefined;
}

interface Leaving {
  readonly endpoint: WebhookEndpoint;
  readonly delivery: HeldDelivery;
  readonly body: string;
  readonly at: number;
}

async function send({ sender, secrets }: WebhookServices, { endpoint, delivery, body, at }: Leaving, signal: AbortSignal): Promise<WebhookAnswer> {
  const signing = secrets.inForce(endpoint, at);
  if (!signing.ok) return { kind: 'unanswered', problem: signing.problem.detail };
  return sender.send({ url: endpoint.url, headers: webhookHeaders({ id: delivery.message, at, body }, signing.value), body }, signal);
}

/** Never the URL: what its path or query holds may be a secret. */
function tell({ logger, telemetry }: WebhookServices, endpoint: WebhookEndpoint, delivery: HeldDelivery, { outcome, ...follows }: AttemptConsequences): void {
  const { attempts, lastAttempt } = follows.delivery;
  telemetry.webhookAttempted({ outcome, durationMs: lastAttempt?.durationMs ?? 0 });
  const facts = { endpoint: endpoint.id, delivery: delivery.id, type: delivery.type, attempts, status: lastAttempt?.status, durationMs: lastAttempt?.durationMs };
  if (outcome === 'delivered') logger.debug('A webhook was delivered.', facts);
  else logger.info(outcome === 'retried' ? 'A webhook could not be delivered; it is tried again.' : 'A webhook could not be delivered and is given up.', { ...facts, error: lastAttempt?.error });
  if (follows.endpoint?.state === 'disabled') logger.warn('A webhook endpoint was disabled.', { endpoint: endpoint.id, why: follows.endpoint.disabledBecause });
}
