import { createHmac } from 'node:crypto';
import type { NewEvent } from '../model/event.ts';
import type { WebhookDelivery, WebhookEndpoint } from '../model/webhook.ts';
import { LOGGER, SERVER_SECRET, WEBHOOK_SENDER } from '../ports/tokens.ts';
import type { LogFields } from '../ports/logger.ts';
import type { WebhookAnswer, WebhookPost } from '../ports/webhook-sender.ts';
import { CreateWebhookEndpoint } from '../webhooks/create-webhook-endpoint.ts';
import { WebhookDispatcher } from '../webhooks/webhook-dispatcher.ts';
import { aCancellation, anEvent, aRequester } from './records.ts';
import { createTestCore, fakeAccount, type TestCore, type TestCoreParts } from './test-core.ts';
import { valueOf } from './use-case-harness.ts';

export const ADMIN = { principal: 'key:key_1', accounts: 'all' } as const;

/** What a message held, as the receiver sees it. */
export interface ReceivedWebhook extends WebhookPost {
  /** `webhook-id`. */
  readonly id: string;
  readonly at: number;
  readonly payload: { readonly type: string; readonly timestamp: string; readonly data: Readonly<Record<string, unknown>> };
}

export type Answering = (received: ReceivedWebhook, signal: AbortSignal) => WebhookAnswer | Promise<WebhookAnswer>;

export const OK: WebhookAnswer = { kind: 'answered', status: 204 };

export interface WebhookHarness extends TestCore {
  readonly received: ReceivedWebhook[];
  readonly logged: { readonly message: string; readonly fields: LogFields }[];
  /** How the receiver answers; at first with 204. */
  answer: Answering;
  /** Where URLs may not be called, and why. */
  readonly refused: Map<string, string>;
  serverSecret: string | undefined;
  endpoint(body?: object): Promise<WebhookEndpoint>;
  /** A worker of its own; stopped by `stopAll`. */
  dispatch(): WebhookDispatcher;
  stopAll(): Promise<void>;
  /** Files a cancellation as a request would. */
  file(id: string, account?: string): Promise<void>;
  /** Appends an event to a cancellation that was filed. */
  happen(id: string, event: Partial<NewEvent>): Promise<void>;
  deliveries(endpoint: Pick<WebhookEndpoint, 'id'>): Promise<readonly WebhookDelivery[]>;
  present(endpoint: Pick<WebhookEndpoint, 'id'>): Promise<WebhookEndpoint>;
}

/** A core with a receiver of webhooks that is scripted. */
export function createWebhookHarness(parts: TestCoreParts = {}): WebhookHarness {
  const core = createTestCore({ accounts: [fakeAccount('acme'), fakeAccount('other')], ...parts });
  const { container, clock, ledger } = core;
  const dispatchers: WebhookDispatcher[] = [];
  const keep = (message: string, fields: LogFields = {}): void => void harness.logged.push({ message, fields });
  const harness: WebhookHarness = {
    ...core,
    received: [],
    logged: [],
    answer: () => OK,
    refused: new Map(),
    serverSecret: 'secret of this server',
    endpoint: async (body = {}) => valueOf(await container.resolve(CreateWebhookEndpoint).execute({ url: 'https://hooks.example/in?token=canary', ...body }, ADMIN)).endpoint,
    dispatch: () => {
      const dispatcher = container.resolve(WebhookDispatcher);
      dispatchers.push(dispatcher);
      dispatcher.start();
      return dispatcher;
    },
    stopAll: async () => {
      const stopping = Promise.all(dispatchers.splice(0).map((dispatcher) => dispatcher.stop(0)));
      await clock.advance(1);
      await stopping;
    },
    file: async (id, account = 'acme') => {
      const row = aCancellation({ id, account, reference: `${account}:${id}`, note: 'canary-note', target: { kind: 'job', id } });
      const event = anEvent({ type: 'cancellation.requested', cancellationId: id, account, at: clock.now(), reason: 'fraud', to: 'queued' });
      await ledger.transact((it) => it.insertCancellation(row, aRequester({ id: `req_${id}`, note: 'canary-note' }), `${account} ${id}`, event));
    },
    happen: async (id, event) => {
      const { cancellation } = (await ledger.reader.cancellation(id))!;
      const { state } = cancellation;
      await ledger.transact((it) => it.changeCancellation(cancellation, event.to ? { state: event.to } : {}, anEvent({ cancellationId: id, account: cancellation.account, at: clock.now(), from: state, to: state, ...event })));
    },
    deliveries: async ({ id }) => [...(await ledger.reader.listWebhookDeliveries({ endpoint: id, limit: 1_000 })).items].reverse(),
    present: async ({ id }) => (await ledger.reader.webhookEndpoint(id))!,
  };
  container.registerInstance(LOGGER, { debug: keep, info: keep, warn: keep, error: keep });
  container.registerInstance(SERVER_SECRET, {
    derive: (purpose) => {
      const { serverSecret } = harness;
      if (serverSecret === undefined) return { ok: false, problem: 'There is no server secret. Make one.' };
      return { ok: true, key: createHmac('sha256', serverSecret).update(purpose).digest() };
    },
  });
  container.registerInstance(WEBHOOK_SENDER, {
    refusal: (url) => Promise.resolve(harness.refused.get(url)),
    send: async (post, signal) => {
      const received = { ...post, id: post.headers['webhook-id'] ?? '', at: clock.now(), payload: JSON.parse(post.body) as ReceivedWebhook['payload'] };
      harness.received.push(received);
      return harness.answer(received, signal);
    },
  });
  return harness;
}
