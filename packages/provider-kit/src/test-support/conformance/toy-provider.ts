import type { Snapshot, TargetStatus } from '@countermand/core/model';
import { commonSettings, secretSource, type CancellationProvider, type Exchange, type Fact, type OperationRecord, type ProviderConnection, type ProviderTools } from '@countermand/core/provider';
import * as z from 'zod';
import { evidenceOf, lenientId, lenientList, lenientObject, lenientText, messagesOf, notAppliedOutcome, parseIntegerId, saidBy, troubleOf } from '../../index.ts';

const fact = <T>(value: T): Fact<T> => ({ value, confidence: 'documented', source: 'Toy, all of it' });

const settings = z.strictObject({ ...commonSettings, token: secretSource });

export type ToyProvider = CancellationProvider<z.infer<typeof settings>>;

const common = {
  target: 'order',
  mode: fact('immediate' as const),
  createsReplacement: fact('no' as const),
  replacementMayBeSent: fact('no' as const),
  cancellableIn: fact(['open']),
  stoppedStatuses: fact(['stopped']),
  reason: fact('none' as const),
  options: {},
  result: fact('response' as const),
  refusal: fact('409'),
  repeat: fact('unknown' as const),
  scopes: fact([]),
};

const OPERATIONS: readonly OperationRecord[] = [
  { ...common, name: 'read', purpose: 'read', request: fact('GET /orders/{id}'), stopsWhat: fact('nothing') },
  { ...common, name: 'search', purpose: 'search', request: fact('GET /orders?text='), stopsWhat: fact('nothing') },
  { ...common, name: 'cancel', purpose: 'stop', request: fact('POST /orders/{id}/stop'), stopsWhat: fact('whole_order') },
];

const found = lenientObject({ orders: lenientList(z.object({ id: lenientId, state: lenientText })) });

const answer = lenientObject({ ok: z.unknown(), order: lenientObject({ id: lenientId, state: lenientText }) });

function orderIn(exchange: Exchange) {
  if (exchange.kind !== 'answered' || exchange.body.kind !== 'json') return undefined;
  const parsed = answer.parse(exchange.body.value);
  const { id, state } = parsed?.order ?? {};
  return id && state ? { ok: parsed?.ok, id, state } : undefined;
}

const STATUSES: Readonly<Record<string, TargetStatus>> = { open: 'active', asked: 'cancel_requested', stopped: 'stopped', sent: 'shipped' };

/** A right plugin for the toy shop, to be broken in one way at a time. */
export const toyProvider: ToyProvider = {
  specificationVersion: 'v1',
  id: 'toy',
  displayName: 'Toy',
  hosts: '^0.1.0',
  settings,
  targets: [{ kind: 'order', label: 'order', default: true, parseId: parseIntegerId }],
  operations: OPERATIONS,
  facts: {
    rateLimit: fact('none'),
    authentication: fact('bearer'),
    searchByMerchantNumber: fact('none'),
    money: fact('none'),
    webhooks: fact('none'),
    testMode: fact('none'),
    unknowns: [],
  },
  profile: ({ baseUrl = 'https://toy.example', rateLimit = { requests: 100, perSeconds: 1 }, settleMs = 0, token, timeoutMs, confirm, watchHours }) => ({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    store: null,
    credential: token,
    headers: {},
    authorize: (secret) => ({ authorization: `Bearer ${secret}` }),
    rateLimit,
    settleMs,
    timeoutMs,
    confirm,
    watchHours,
    defaults: {},
  }),
  open: (_account, tools) => connect(tools),
};

function connect({ http }: ProviderTools): ProviderConnection {
  return {
    doRead: async (target, call) => {
      const exchange = await http.send({ operation: 'read', method: 'GET', path: ['orders', target.id] }, call);
      const trouble = troubleOf(exchange, 'read');
      if (trouble) return trouble;
      const order = orderIn(exchange);
      const evidence = evidenceOf(exchange, { operation: 'read', ...(order && { subject: order.id, statuses: { state: order.state } }) });
      const said = exchange.kind === 'answered' ? saidBy(exchange) : '';
      if (/no such order/.test(said)) return { kind: 'not_found', message: said, evidence };
      if (order?.id !== target.id) return { kind: 'trouble', trouble: 'unreadable', message: 'It is no answer about this order.', evidence };
      const snapshot: Snapshot = {
        target,
        status: STATUSES[order.state] ?? 'unknown',
        rawStatus: { state: order.state },
        eligibility: { answer: order.state === 'open' ? 'yes' : 'no', why: `It is ${order.state}.` },
        money: {},
        lines: [],
        actions: [],
        related: [],
        readAt: exchange.at,
        providerData: {},
      };
      return { kind: 'found', snapshot, evidence };
    },
    doSearch: async ({ text }, call) => {
      const exchange = await http.send({ operation: 'search', method: 'GET', path: ['orders'], query: { text } }, call);
      const trouble = troubleOf(exchange, 'search');
      if (trouble) return trouble;
      const orders = exchange.kind === 'answered' && exchange.body.kind === 'json' ? found.parse(exchange.body.value)?.orders : undefined;
      return { kind: 'page', hits: (orders ?? []).flatMap(({ id, state }) => (id && state ? [{ target: { kind: 'order', id }, status: state }] : [])) };
    },
    plan: (_target, snapshot) => {
      const why = snapshot?.eligibility.why ?? 'It could not be read.';
      if (snapshot?.status === 'stopped') return { kind: 'already', why, effects: [] };
      if (snapshot?.status === 'shipped') return { kind: 'refuse', code: 'too_late', why, effects: [] };
      return { kind: 'send', operation: 'cancel', why, effects: [] };
    },
    doWrite: async (target, operation, _options, call) => {
      const exchange = await http.send({ operation, method: 'POST', path: ['orders', target.id, 'stop'] }, call);
      const notApplied = notAppliedOutcome(exchange, operation);
      if (notApplied) return notApplied;
      if (exchange.kind !== 'answered') throw new Error('The kit answers for what was not answered.');
      const order = orderIn(exchange);
      const evidence = evidenceOf(exchange, { operation, ...(order && { subject: order.id, statuses: { state: order.state } }), messages: messagesOf(exchange) });
      if (exchange.status === 409 || order?.ok === false) return { kind: 'refused', code: 'rejected_by_provider', message: saidBy(exchange), readBack: true, evidence };
      if (order?.id === target.id && order.ok === true && order.state === 'stopped') return { kind: 'stopped', evidence };
      if (order?.id === target.id && order.ok === true && order.state === 'asked') return { kind: 'requested', evidence };
      return { kind: 'ambiguous', message: 'The answer does not show this order as stopped.', evidence };
    },
    judge: (_target, { attempts }, { status }) => {
      if (status === 'stopped') return { kind: 'stopped', replacementLikely: false };
      if (status === 'cancel_requested') return { kind: 'requested' };
      if (status === 'shipped') return { kind: 'refused', code: 'too_late', message: 'It was sent.' };
      if (status === 'unknown') return { kind: 'unclear', message: 'Its state is not known.' };
      if (attempts.at(-1)?.outcome === 'refused') return { kind: 'refused', code: 'rejected_by_provider', message: 'The shop said no.' };
      return { kind: 'active' };
    },
  };
}
