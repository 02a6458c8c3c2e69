import { commonSettings, secretSource } from '@countermand/core/provider';
import type { Evidence, Snapshot } from '@countermand/core/model';
import type { CancellationProvider, Exchange, Fact, OperationRecord, ProviderHttpClient } from '@countermand/core/provider';
import { z } from 'zod';

const settings = z.strictObject({ ...commonSettings, token: secretSource });

function fact<T>(value: T): Fact<T> {
  return { value, confidence: 'documented', source: 'the benchmark' };
}

const STOP: OperationRecord = {
  name: 'cancel',
  purpose: 'stop',
  target: 'order',
  request: fact('POST /orders/{id}/cancel'),
  mode: fact('immediate'),
  stopsWhat: fact('fulfilment_work'),
  createsReplacement: fact('no'),
  replacementMayBeSent: fact('no'),
  cancellableIn: fact(['active']),
  stoppedStatuses: fact(['cancelled']),
  reason: fact('none'),
  options: {},
  result: fact('response'),
  refusal: fact('none'),
  repeat: fact('unknown'),
  scopes: fact([]),
};

/** The least a plugin can do: one read, one write, and hardly any parsing. What is measured, or on trial in the fault tests, is the engine. */
export const bareProvider: CancellationProvider<z.infer<typeof settings>> = {
  specificationVersion: 'v1',
  id: 'bare',
  displayName: 'Bare',
  hosts: '^0.1.0',
  settings,
  targets: [{ kind: 'order', label: 'order', default: true, parseId: (id) => ({ ok: true, id }) }],
  operations: [STOP],
  facts: {
    rateLimit: fact('as configured'),
    authentication: fact('bearer token'),
    searchByMerchantNumber: fact('none'),
    money: fact('none'),
    webhooks: fact('none'),
    testMode: fact('none'),
    unknowns: [],
  },
  profile: (it) => ({
    baseUrl: it.baseUrl ?? 'http://127.0.0.1',
    store: null,
    credential: it.token,
    headers: {},
    authorize: (secret) => ({ authorization: `Bearer ${secret}` }),
    rateLimit: it.rateLimit ?? { requests: 100_000, perSeconds: 1 },
    timeoutMs: it.timeoutMs,
    settleMs: it.settleMs ?? 0,
    confirm: it.confirm,
    watchHours: it.watchHours,
    defaults: {},
  }),
  open: (_account, { http }) => ({
    doRead: async (target, call) => {
      const exchange = await http.send({ operation: 'read', method: 'GET', path: ['orders', target.id] }, call);
      const { status, evidence } = told('read', exchange, target.id);
      if (status === undefined) return { kind: 'trouble', trouble: 'unavailable', message: 'no answer', evidence };
      return { kind: 'found', snapshot: snapshotOf(target.id, status, evidence.at), evidence };
    },
    plan: (_target, snapshot) =>
      snapshot?.status === 'stopped'
        ? { kind: 'already', why: 'It is stopped already.', effects: [] }
        : { kind: 'send', operation: 'cancel', why: 'It is active.', effects: [] },
    doWrite: async (target, operation, _options, call) => {
      const exchange = await write(http, target.id, call);
      const { status, evidence } = told(operation, exchange, target.id);
      if (status === 'cancelled') return { kind: 'stopped', evidence };
      if (exchange.kind === 'not_sent') return { kind: 'not_taken', cause: 'not_sent', message: 'nothing was sent', evidence };
      return { kind: 'ambiguous', message: 'no answer', evidence };
    },
    judge: (_target, _history, { status }) => (status === 'stopped' ? { kind: 'stopped', replacementLikely: false } : { kind: 'active' }),
  }),
};

function write(http: ProviderHttpClient, id: string, call: Parameters<ProviderHttpClient['send']>[1]): Promise<Exchange> {
  return http.send({ operation: 'cancel', method: 'POST', path: ['orders', id, 'cancel'] }, call);
}

function told(operation: string, exchange: Exchange, subject: string): { status: string | undefined; evidence: Evidence } {
  const { at } = exchange;
  if (exchange.kind !== 'answered' || exchange.body.kind !== 'json') return { status: undefined, evidence: { operation, at } };
  const { id, status } = exchange.body.value as { id: string; status: string };
  const evidence = { operation, at, httpStatus: exchange.status, subject: id, statuses: { status }, bodyHash: exchange.bodyHash };
  return { status: id === subject ? status : undefined, evidence };
}

function snapshotOf(id: string, status: string, readAt: string): Snapshot {
  return {
    target: { kind: 'order', id },
    status: status === 'active' ? 'active' : 'stopped',
    rawStatus: { status },
    eligibility: { answer: 'yes', why: 'It is active.' },
    money: {},
    lines: [],
    actions: [],
    related: [],
    readAt,
    providerData: {},
  };
}

// Workers of the fault tests load it as a plugin from this file.
export default bareProvider;
