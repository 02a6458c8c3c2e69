// @ts-check
/**
 * Paperboat, a print shop that does not exist, as a provider for Countermand: a whole plugin in one file.
 *
 * Its API: `GET /v2/jobs/{id}` and `POST /v2/jobs/{id}/stop` both answer `{ "job": { "id", "state", "shop_number", "changed_at" } }`.
 * A job is `waiting`, `printing`, `posted` or `stopped`. What it refuses is a 409 with `{ "error": "…" }`.
 * When a job changes, it may call back with `{ "id", "job" }`, signed together with the time at which it calls.
 */
import { commonSettings, secretSource } from '@countermand/core/provider';
import { evidenceOf, isHmacOf, lenientId, lenientObject, lenientText, notAppliedOutcome, parseIntegerId, saidBy, troubleOf } from '@countermand/provider-kit';
import * as z from 'zod';

/** @import { Snapshot, Target, TargetStatus } from '@countermand/core/model' */
/** @import { CancellationProvider, Confidence, Effect, Exchange, Fact, History, IncomingNotification, NotificationOutcome, NotificationSecrets, OperationRecord, Plan, ReadOutcome, Verdict, WriteOutcome } from '@countermand/core/provider' */

// 1. What an account needs: its token, the secret of its callbacks, and what every provider takes. Strict, so that a typing mistake is an error.
const settings = z.strictObject({ ...commonSettings, token: secretSource, callbackSecret: secretSource.optional() });

// 2. What the provider can do, as data. Every fact says how sure it is and where it is written.
/** @type {<T>(value: T, source: string, confidence?: Confidence) => Fact<T>} */
const fact = (value, source, confidence = 'documented') => ({ value, confidence, source });

/** The proof: a job in one of these states is stopped, and no other is. */
const STOPPED = ['stopped'];

const common = {
  target: 'job',
  mode: fact(/** @type {const} */ ('immediate'), 'Jobs'),
  createsReplacement: fact(/** @type {const} */ ('no'), 'Jobs: no second job is ever named', 'inferred'),
  replacementMayBeSent: fact(/** @type {const} */ ('no'), 'Jobs: no second job is ever named', 'inferred'),
  stoppedStatuses: fact(STOPPED, 'Jobs, state'),
  reason: fact(/** @type {const} */ ('none'), 'Jobs: there is no body'),
  options: {},
  result: fact(/** @type {const} */ ('response'), 'Jobs, answers'),
  scopes: fact([], 'Access: a token may do everything'),
};

/** @type {readonly OperationRecord[]} */
const operations = [
  {
    ...common,
    name: 'read',
    purpose: 'read',
    request: fact('GET /v2/jobs/{id}', 'Jobs, read'),
    stopsWhat: fact('nothing', 'Jobs, read'),
    cancellableIn: fact([], 'Jobs, read: nothing is stopped'),
    refusal: fact('404 with { error: "No such job." }', 'Jobs, errors'),
    repeat: fact('harmless', 'Jobs, read'),
  },
  {
    ...common,
    name: 'stop',
    purpose: 'stop',
    request: fact('POST /v2/jobs/{id}/stop, without a body', 'Jobs, stop'),
    stopsWhat: fact('whole_order', 'Jobs, stop'),
    cancellableIn: fact(['waiting'], 'Jobs, stop'),
    refusal: fact('409 with { error }', 'Jobs, errors'),
    repeat: fact('unknown', 'Jobs, stop: a second stop is not mentioned', 'unknown'),
  },
];

// 3. What an answer holds. No field is taken for granted: one that is missing or of another kind is null, and null proves nothing.
const jobAnswer = lenientObject({ job: lenientObject({ id: lenientId, state: lenientText, shop_number: lenientText, changed_at: lenientText }) });

/** @param {Exchange} exchange */
function jobIn(exchange) {
  if (exchange.kind !== 'answered' || exchange.body.kind !== 'json') return undefined;
  const job = jobAnswer.parse(exchange.body.value)?.job;
  return job?.id && job.state ? { ...job, id: job.id, state: job.state } : undefined;
}

/** @type {Readonly<Record<string, TargetStatus>>} */
const STATUSES = { waiting: 'active', printing: 'in_production', posted: 'shipped', stopped: 'stopped' };

/** @type {(exchange: Exchange, target: Target) => ReadOutcome} */
function parseRead(exchange, target) {
  const trouble = troubleOf(exchange, 'read');
  if (trouble) return trouble;
  const job = jobIn(exchange);
  const evidence = evidenceOf(exchange, { operation: 'read', ...(job && { subject: job.id, statuses: { state: job.state } }) });
  const said = exchange.kind === 'answered' ? saidBy(exchange) : '';
  // A 404 counts only where it says in so many words that there is no such job: a wrong address answers 404 too.
  if (/no such job/i.test(said)) return { kind: 'not_found', message: said, evidence };
  if (job?.id !== target.id) return { kind: 'trouble', trouble: 'unreadable', message: `Not an answer about job ${target.id}. ${said}`, evidence };
  const answer = job.state === 'waiting' ? 'yes' : job.state in STATUSES ? 'no' : 'ask';
  /** @type {Snapshot} */
  const snapshot = {
    target,
    ...(job.shop_number !== null && { merchantNumber: job.shop_number }),
    status: STATUSES[job.state] ?? 'unknown',
    rawStatus: { state: job.state },
    eligibility: { answer, why: `Paperboat shows it as ${job.state}; only waiting jobs can be stopped.` },
    money: {},
    lines: [],
    actions: [],
    related: [],
    ...(job.changed_at !== null && { updatedAt: job.changed_at }),
    readAt: exchange.at,
    providerData: {},
  };
  return { kind: 'found', snapshot, evidence };
}

/** @type {readonly Effect[]} */
const EFFECTS = [{ name: 'stops_fulfilment', happens: 'yes', text: 'The whole job stops.' }];

// 4. What to do about a job as it stands. Where the provider is not clear, ask it: the answer is judged, not believed.
/** @type {(snapshot: Snapshot | undefined) => Plan} */
function plan(snapshot) {
  const why = snapshot?.eligibility.why ?? 'It could not be read; Paperboat decides when asked.';
  if (snapshot?.status === 'stopped') return { kind: 'already', why, effects: [] };
  if (snapshot?.status === 'shipped') return { kind: 'refuse', code: 'too_late', why, effects: [] };
  return { kind: 'send', operation: 'stop', why, effects: EFFECTS };
}

// 5. What the answer to our one write came to. The default is `ambiguous`, never `stopped`.
/** @type {(exchange: Exchange, target: Target) => WriteOutcome} */
function parseStop(exchange, target) {
  const notApplied = notAppliedOutcome(exchange, 'stop');
  if (notApplied) return notApplied;
  const job = jobIn(exchange);
  const evidence = evidenceOf(exchange, { operation: 'stop', ...(job && { subject: job.id, statuses: { state: job.state } }) });
  if (exchange.kind === 'answered' && exchange.status === 409) {
    // Read back before it is believed: it may mean "stopped already".
    return { kind: 'refused', code: 'rejected_by_provider', message: saidBy(exchange), readBack: true, evidence };
  }
  if (job?.id === target.id && STOPPED.includes(job.state)) return { kind: 'stopped', evidence };
  return { kind: 'ambiguous', message: 'The answer does not show this job as stopped.', evidence };
}

// 6. What a later read says about what we did.
/** @type {(history: History, snapshot: Snapshot) => Verdict} */
function judge({ attempts }, { status, rawStatus }) {
  const last = attempts.at(-1);
  if (status === 'stopped') return { kind: 'stopped', replacementLikely: false };
  if (status === 'shipped') return { kind: 'refused', code: 'too_late', message: 'Paperboat has posted it.' };
  if (status === 'unknown') return { kind: 'unclear', message: `Paperboat shows a state it does not document: ${rawStatus['state']}.` };
  // Still going ahead. Only where the provider said no is that a refusal; else the write did not take effect.
  if (last?.outcome === 'refused') return { kind: 'refused', code: 'rejected_by_provider', message: last.evidence?.messages?.[0] ?? 'Paperboat refused.' };
  return { kind: 'active' };
}

// 7. What its callbacks are about, once they are proven. They only make Countermand read a job earlier.
const LATE_MS = 5 * 60_000;

/** @type {(notification: IncomingNotification, secrets: NotificationSecrets) => NotificationOutcome} */
function readCallback({ headers, body, receivedAt }, { signing = [] }) {
  const [signature, time, ...others] = [headers['x-paperboat-signature'] ?? [], headers['x-paperboat-time'] ?? []].flat();
  if (signature === undefined || time === undefined || others.length > 0) return { kind: 'unproven', why: 'it has not one signature and one time' };
  const signed = Buffer.concat([Buffer.from(`${time}.`), body]);
  if (!isHmacOf({ algorithm: 'sha256', secrets: signing, signed, signature })) return { kind: 'unproven', why: 'its signature is not right' };
  if (!(Math.abs(receivedAt - Number(time) * 1_000) <= LATE_MS)) return { kind: 'unproven', why: 'it was signed more than five minutes ago' };
  const { id, job } = JSON.parse(Buffer.from(body).toString('utf8'));
  return { kind: 'accepted', topic: 'job_changed', eventId: String(id), subject: { kind: 'some', targets: [{ kind: 'job', id: String(job) }], orderNumbers: [] } };
}

/** @type {CancellationProvider<z.infer<typeof settings>>} */
const provider = {
  specificationVersion: 'v1',
  id: 'paperboat',
  displayName: 'Paperboat',
  hosts: '^0.1.0',
  settings,
  targets: [{ kind: 'job', label: 'print job', default: true, parseId: parseIntegerId }],
  operations,
  facts: {
    rateLimit: fact('5 requests a second', 'Access', 'documented'),
    authentication: fact('Bearer token in the Authorization header', 'Access'),
    searchByMerchantNumber: fact('none', 'Jobs: there is no search'),
    money: fact('None is shown', 'Jobs'),
    webhooks: fact('A callback when a job changes, signed', 'Callbacks'),
    testMode: fact('None', 'Overview: not mentioned', 'unknown'),
    unknowns: ['Whether stopping a job again is an error is not documented.'],
  },
  profile: ({ baseUrl = 'https://api.paperboat.example', rateLimit = { requests: 5, perSeconds: 1 }, settleMs = 5_000, token, ...rest }) => ({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    store: null,
    credential: token,
    headers: { accept: 'application/json' },
    authorize: (secret) => ({ authorization: `Bearer ${secret}` }),
    rateLimit,
    settleMs,
    timeoutMs: rest.timeoutMs,
    confirm: rest.confirm,
    watchHours: rest.watchHours,
    defaults: {},
  }),
  notifications: { secrets: ({ callbackSecret }) => ({ signing: callbackSecret === undefined ? [] : [callbackSecret] }), read: readCallback },
  open: (_account, { http }) => ({
    doRead: async (target, call) => parseRead(await http.send({ operation: 'read', method: 'GET', path: ['v2', 'jobs', target.id] }, call), target),
    plan: (_target, snapshot) => plan(snapshot),
    doWrite: async (target, _operation, _options, call) => parseStop(await http.send({ operation: 'stop', method: 'POST', path: ['v2', 'jobs', target.id, 'stop'] }, call), target),
    judge: (_target, history, snapshot) => judge(history, snapshot),
  }),
};

export default provider;
