import { AccountDirectory, LEDGER } from '@countermand/core';
import { targetKey, type Cancellation } from '@countermand/core/model';
import { createNextCommerceSimulator, type NextCommerceSimulator } from '@countermand/provider-next-commerce/simulator';
import { openTestApi, type TestApi, type TestApiOptions } from './test-api.ts';

export const STORE = 'simulated';
export const SECRET = 'canary-webhook-secret-77aa';
export const CALLBACK_TOKEN = 'canary-callback-token-88bb';

export interface AwaitedOrder {
  readonly api: TestApi;
  readonly simulator: NextCommerceSimulator;
  readonly url: string;
  /** Of the cancellation whose request a location has had for an hour. It is read again in a quarter of an hour. */
  readonly id: string;
  /** Its order's number. */
  readonly orderNumber: string;
  cancellation(): Promise<Cancellation>;
}

/** A shop whose location decides in its own time, an account that takes its notifications, and a worker. */
export async function awaitedOrder(options: TestApiOptions = {}): Promise<AwaitedOrder> {
  const simulator = await createNextCommerceSimulator({ store: STORE, decision: null });
  simulator.set(1001, { status: 'processing', requestStatus: 'cancel_requested' });
  const settings = { ...simulator.settings, webhookSecret: ['canary-secret-before-it', SECRET], callbackToken: CALLBACK_TOKEN };
  const api = await openTestApi({ accounts: [{ id: 'acme', provider: 'next-commerce', settings }, { id: 'silent', provider: 'scripted', settings: {} }], ...options });
  api.closeLater(() => simulator.close());
  const orderNumber = String(simulator.fulfillmentOrder(1001)?.['order_number']);
  const id = await fileRequested(api, orderNumber);
  const { url } = await api.listen();
  simulator.notifier.sendTo({ webhook: { url: `${url}/v1/accounts/acme/notifications`, secret: SECRET }, callbackUrl: `${url}/v1/accounts/acme/notifications/${CALLBACK_TOKEN}` });
  api.startWorker();
  const { reader } = api.container.resolve(LEDGER);
  const cancellation = async () => {
    const record = await reader.cancellation(id);
    if (!record) throw new Error('It is gone.');
    return record.cancellation;
  };
  return { api, simulator, url, id, orderNumber, cancellation };
}

async function fileRequested({ container }: TestApi, orderNumber: string): Promise<string> {
  const account = container.resolve(AccountDirectory).get('acme');
  if (!account?.usable) throw new Error('The account cannot be used.');
  const anHourAgo = Date.now() - 3_600_000;
  const row: Cancellation = {
    id: 'can_01M803AXVVQ8XKYW1F5GRR6HJ0',
    account: 'acme',
    origin: account.origin,
    target: { kind: 'fulfillment_order', id: '1001' },
    reference: 'acme:1001',
    orderNumber,
    expectedOrderNumber: null,
    state: 'requested',
    version: 1,
    priority: 'interactive',
    reason: 'customer_request',
    note: null,
    options: { onReplacement: 'leave' },
    sendAfter: null,
    epoch: 0,
    step: 9,
    stateSince: anHourAgo,
    nextActionAt: Date.now() + 900_000,
    writes: 1,
    attempts: 1,
    confirmedBy: null,
    alreadyCancelled: false,
    sendAgain: false,
    refusal: null,
    failure: null,
    warnings: [],
    statusBefore: null,
    statusAfter: null,
    observations: [{ rawStatus: { status: 'processing', request_status: 'cancel_requested' }, seenAt: anHourAgo }],
    remark: null,
    batch: null,
    retryOf: null,
    demo: false,
    createdAt: anHourAgo,
    updatedAt: anHourAgo,
    settledAt: null,
  };
  const actor = { principal: 'local:ann', channel: 'cli' } as const;
  const requester = { id: 'req_01M803AXVVQ8XKYW1F5GRR6HJ1', actor, reason: row.reason, note: null, batch: null, idempotencyKey: null, sendAfter: null, requestedAt: anHourAgo, withdrawnAt: null };
  const event = { type: 'cancellation.requested', cancellationId: row.id, account: 'acme', at: anHourAgo, actor, reason: null, from: null, to: 'requested', evidence: null, data: {} } as const;
  await container.resolve(LEDGER).transact((transaction) => transaction.insertCancellation(row, requester, targetKey(row.origin, row.target), event));
  return row.id;
}
