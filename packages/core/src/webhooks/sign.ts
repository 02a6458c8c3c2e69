import { createHmac } from 'node:crypto';
import { WEBHOOK_SECRET_PREFIX } from './webhook-secrets.ts';

export interface SignedMessage {
  readonly id: string;
  /** Of this attempt, milliseconds. */
  readonly at: number;
  readonly body: string;
}

/** The headers of a webhook by the Standard Webhooks specification: a signature for each secret that is in force. */
export function webhookHeaders({ id, at, body }: SignedMessage, secrets: readonly string[]): Readonly<Record<string, string>> {
  const seconds = Math.floor(at / 1000);
  const signatures = secrets.map((secret) => `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`).digest('base64')}`);
  return {
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  };
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.slice(WEBHOOK_SECRET_PREFIX.length), 'base64');
}
