/** A plugin with one read and one write, for workers whose engine is on trial. */
import { commonSettings, secretSource } from '@countermand/core/provider';
import { z } from 'zod';

const fact = (value) => ({ value, confidence: 'documented', source: 'the fault test' });
const settings = z.strictObject({ ...commonSettings, token: secretSource });

const stop = {
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

function told(operation, exchange, subject) {
  const { at } = exchange;
  if (exchange.kind !== 'answered' || exchange.body.kind !== 'json') return { exchange, status: undefined, evidence: { operation, at } };
  const { id, status } = exchange.body.value;
  const evidence = { operation, at, httpStatus: exchange.status, subject: id, statuses: { status }, bodyHash: exchange.bodyHash };
  return { exchange, status: id === subject ? status : undefined, evidence };
}

export default {
  specificationVersion: 'v1',
  id: 'trial',
  displayName: 'Trial',
  hosts: '^0.1.0',
  settings,
  targets: [{ kind: 'order', label: 'order', default: true, parseId: (id) => ({ ok: true, id }) }],
  operations: [stop],
  facts: {
    rateLimit: fact('as configured'),
    authentication: fact('bearer token'),
    searchByMerchantNumber: fact('none'),
    money: fact('none'),
    webhooks: fact('none'),
    testMode: fact('none'),
    unknowns: [],
  },
  profile: (account) => ({
    baseUrl: account.baseUrl ?? 'http://127.0.0.1',
    store: null,
    credential: account.token,
    headers: {},
    authorize: (secret) => ({ authorization: `Bearer ${secret}` }),
    rateLimit: account.rateLimit ?? { requests: 100, perSeconds: 1 },
    timeoutMs: account.timeoutMs,
    settleMs: account.settleMs ?? 0,
    confirm: account.confirm,
    watchHours: account.watchHours,
    defaults: {},
  }),
  open: (_account, { http }) => ({
    async doRead(target, call) {
      const { status, evidence } = told('read', await http.send({ operation: 'read', method: 'GET', path: ['orders', target.id] }, call), target.id);
      if (status === undefined) return { kind: 'trouble', trouble: 'unavailable', message: 'no answer that can be read', evidence };
      const snapshot = {
        target,
        status: status === 'active' ? 'active' : 'stopped',
        rawStatus: { status },
        eligibility: { answer: 'yes', why: 'It is active.' },
        money: {},
        lines: [],
        actions: [],
        related: [],
        readAt: evidence.at,
        providerData: {},
      };
      return { kind: 'found', snapshot, evidence };
    },
    plan: (_target, snapshot) =>
      snapshot?.status === 'stopped'
        ? { kind: 'already', why: 'It is stopped already.', effects: [] }
        : { kind: 'send', operation: 'cancel', why: 'It is active.', effects: [] },
    async doWrite(target, operation, _options, call) {
      const { exchange, status, evidence } = told(operation, await http.send({ operation: 'cancel', method: 'POST', path: ['orders', target.id, 'cancel'] }, call), target.id);
      if (status === 'cancelled') return { kind: 'stopped', evidence };
      if (exchange.kind === 'not_sent') return { kind: 'not_taken', cause: 'not_sent', message: 'nothing was sent', evidence };
      return { kind: 'ambiguous', message: 'no answer that can be read', evidence };
    },
    judge: (_target, _history, { status }) => (status === 'stopped' ? { kind: 'stopped', replacementLikely: false } : { kind: 'active' }),
  }),
};
