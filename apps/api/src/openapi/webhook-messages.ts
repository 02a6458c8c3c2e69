import type { OpenAPIObject } from '@nestjs/swagger';
import type { z } from 'zod';
import { batchMessageSchema, cancellationMessageSchema, MESSAGE_TYPES, pingMessageSchema } from '../schemas/webhook-message.ts';
import { WEBHOOK_MESSAGES, type WebhookMessageExample } from './examples/webhook-messages.ts';

type WebhooksObject = NonNullable<OpenAPIObject['webhooks']>;
type Kind = keyof typeof MESSAGE_TYPES;

export interface WebhookMessage {
  readonly id: string;
  readonly summary: string;
  readonly schema: z.ZodType;
  /** The name of its schema in the document. */
  readonly schemaName: string;
  readonly types: readonly { readonly name: string; readonly meaning: string }[];
  readonly examples: readonly WebhookMessageExample[];
}

function message(kind: Kind, schema: z.ZodType, summary: string): WebhookMessage {
  return { id: `${kind}Webhook`, summary, schema, schemaName: schema.meta()?.id ?? kind, types: MESSAGE_TYPES[kind], examples: WEBHOOK_MESSAGES[kind] };
}

/** What is sent to webhook endpoints. */
export const MESSAGES: readonly WebhookMessage[] = [
  message('cancellation', cancellationMessageSchema, 'Something happened to a cancellation'),
  message('batch', batchMessageSchema, 'Something happened to a batch'),
  message('ping', pingMessageSchema, 'A test that somebody asked for'),
];

const HEADERS = {
  'webhook-id': 'The same for every attempt and every replay of one event: whoever has seen it has it already.',
  'webhook-timestamp': 'When this attempt was made, in seconds since 1970.',
  'webhook-signature': '`v1,` and the Base64 of HMAC-SHA256 over `id.timestamp.body`; one for each secret in force, with a space between.',
};

/** How each of them comes, and is taken. */
export const MESSAGE_DESCRIPTION =
  'By the Standard Webhooks specification: check the signature over the bytes that came before anything else. Any answer of 200 to 299 within 20 s takes it; all others but 410 are tried again.';

/** The document's `webhooks`: who receives them writes the server. */
export function webhooksObject(): WebhooksObject {
  return Object.fromEntries(MESSAGES.map((it) => [it.id, { post: operation(it) }]));
}

function operation({ id, summary, schemaName, examples }: WebhookMessage) {
  const parameters = Object.entries(HEADERS).map(([name, description]) => ({ name, in: 'header' as const, required: true, description, schema: { type: 'string' as const } }));
  const shown = Object.fromEntries(examples.map(({ name, summary: about, value }) => [name, { summary: about, value }]));
  return {
    operationId: id,
    summary,
    description: MESSAGE_DESCRIPTION,
    tags: ['webhooks'],
    parameters,
    requestBody: { required: true, content: { 'application/json': { schema: { $ref: `#/components/schemas/${schemaName}` }, examples: shown } } },
    responses: { '2XX': { description: 'It was taken; the body is not read.' }, '410': { description: 'The endpoint wants no more: it is disabled.' } },
    // Not with our keys: by its signature.
    security: [],
  };
}
