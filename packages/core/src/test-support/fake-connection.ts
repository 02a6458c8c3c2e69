import type { Eligibility, Snapshot, TargetStatus } from '../model/snapshot.ts';
import type { Target } from '../model/target.ts';
import { timestamp, type Clock } from '../model/clock.ts';
import type { Call } from '../provider/call.ts';
import type { ReadOutcome, ReplacementOutcome, SearchOutcome, WriteOutcome } from '../provider/outcomes.ts';
import type { Plan, PlanOptions } from '../provider/plan.ts';
import type { ProviderConnection, SearchQuery } from '../provider/provider.ts';
import type { History, Verdict } from '../provider/verdict.ts';
import { answered, asksSomebody, fakeEvidence, holds, refuses, stops, troubled } from './fake-answers.ts';
import type { FakeOrder, FakeRemote, FakeStatus, FakeWrite, WriteScript } from './fake-remote.ts';

/** The fake plugin at work. It asks for admission and reports exchanges as the real HTTP client does. */
export class FakeConnection implements ProviderConnection {
  constructor(
    private readonly remote: FakeRemote,
    private readonly clock: Clock,
  ) {}

  async doRead(target: Target, call: Call): Promise<ReadOutcome> {
    const admission = await call.admit('read');
    if (!admission.admitted) return troubled('unavailable', { message: admission.why, notSent: true });
    this.remote.reads.push(target);
    const order = this.remote.find(target);
    const outcome = (await this.remote.nextReadScript()?.(order, call)) ?? this.#honestRead(target, order);
    call.observe(answered(statusOf(outcome), outcome.kind === 'trouble' ? outcome.retryAfterMs : undefined));
    return outcome;
  }

  async doSearch(query: SearchQuery, call: Call): Promise<SearchOutcome> {
    const admission = await call.admit('read');
    if (!admission.admitted) return troubled('unavailable', { message: admission.why, notSent: true });
    this.remote.searches.push(query);
    const script = this.remote.nextSearchScript();
    return script ? script(query) : this.#honestSearch(query);
  }

  plan(_target: Target, snapshot: Snapshot | undefined, options: PlanOptions): Plan {
    const effects = [{ name: 'stops_fulfilment', happens: 'yes', text: 'The job is not made.' }] as const;
    const status = snapshot?.status;
    if (status === 'stopped') return { kind: 'already', why: 'It is stopped already.', effects: [] };
    if (status === 'shipped') return { kind: 'refuse', code: 'too_late', why: 'It has shipped.', effects: [] };
    if (status === 'cancel_requested') return { kind: 'watch', why: 'Somebody asked already.', effects: [] };
    if (options.strategy === 'request') return { kind: 'send', operation: 'ask', why: 'You want to ask.', effects };
    return { kind: 'send', operation: 'stop', why: snapshot ? 'It is still going ahead.' : 'It could not be read.', effects };
  }

  async doWrite(target: Target, operation: string, _options: PlanOptions, call: Call): Promise<WriteOutcome> {
    const admission = await call.admit('write');
    if (!admission.admitted) {
      return { kind: 'not_taken', cause: 'not_sent', message: admission.why, evidence: fakeEvidence(operation, { remark: admission.why }) };
    }
    const write: FakeWrite = { target, operation, callId: call.id, at: this.clock.now(), applied: false };
    this.remote.writes.push(write);
    const order = this.remote.find(target);
    const script = this.remote.nextWriteScript() ?? honestWrite(operation, order);
    return script({ remote: this.remote, order, write, call });
  }

  judge(_target: Target, history: History, snapshot: Snapshot): Verdict {
    switch (snapshot.status) {
      case 'stopped':
        return { kind: 'stopped', replacementLikely: this.remote.replaces };
      case 'cancel_requested':
        return { kind: 'requested' };
      case 'shipped':
        return { kind: 'refused', code: 'too_late', message: 'It has shipped.' };
      case 'on_hold':
        return history.attempts.some((attempt) => attempt.operation === 'hold') ? { kind: 'held' } : { kind: 'active' };
      case 'active':
      case 'in_production':
        return { kind: 'active' };
      case 'draft':
      case 'closed':
      case 'unknown':
        return { kind: 'unclear', message: `It is ${snapshot.status}, and nobody says why.` };
    }
  }

  async doFindReplacement(target: Target, _snapshot: Snapshot | undefined, call: Call): Promise<ReplacementOutcome> {
    const admission = await call.admit('read');
    if (!admission.admitted) return troubled('unavailable', { message: admission.why, notSent: true });
    const id = this.remote.find(target)?.replacedBy;
    const order = id === undefined ? undefined : this.remote.find({ kind: target.kind, id });
    const hold = order?.status === 'on_hold' ? 'held' : order?.status === 'stopped' ? 'not_needed' : 'needed';
    const replacements = order ? [{ target: { kind: order.kind, id: order.id }, status: order.status, hold } as const] : [];
    return { kind: 'found', replacements, evidence: fakeEvidence('find-replacement') };
  }

  #honestRead(target: Target, order: FakeOrder | undefined): ReadOutcome {
    const evidence = fakeEvidence('read', { httpStatus: order ? 200 : 404 });
    if (order === undefined) return { kind: 'not_found', message: 'No such order.', evidence };
    return { kind: 'found', snapshot: fakeSnapshot(target, order, timestamp(this.clock.now())), evidence };
  }

  #honestSearch(query: SearchQuery): SearchOutcome {
    const found = this.remote.list().filter((order) => order.id === query.text || order.merchantNumber?.includes(query.text));
    const size = Math.min(this.remote.pageSize, query.limit);
    const start = Number(query.cursor ?? 0);
    const hits = found.slice(start, start + size).map((order) => ({
      target: { kind: order.kind, id: order.id },
      status: order.status,
      ...(order.merchantNumber !== undefined && { merchantNumber: order.merchantNumber }),
    }));
    return { kind: 'page', hits, ...(start + size < found.length && { nextCursor: String(start + size) }) };
  }
}

const ELIGIBILITY: Readonly<Record<FakeStatus, Eligibility>> = {
  active: { answer: 'yes', why: 'Work has not begun.' },
  in_production: { answer: 'ask', why: 'Somebody decides.' },
  on_hold: { answer: 'yes', why: 'It is on hold.' },
  cancel_requested: { answer: 'ask', why: 'Somebody is deciding.' },
  stopped: { answer: 'no', why: 'It is stopped already.' },
  closed: { answer: 'unknown', why: 'It is closed.' },
  shipped: { answer: 'no', why: 'It has shipped.' },
};

export function fakeSnapshot(target: Target, order: Pick<FakeOrder, 'status' | 'merchantNumber'>, readAt: string): Snapshot {
  const status: TargetStatus = order.status;
  return {
    target,
    ...(order.merchantNumber !== undefined && { merchantNumber: order.merchantNumber }),
    status,
    rawStatus: { status: order.status },
    eligibility: ELIGIBILITY[order.status],
    money: { total: { amount: '38.40', currency: 'USD' } },
    lines: [{ id: '1', name: 'A mug', quantity: '1' }],
    recipient: { name: 'Ada Example', company: 'Difference & Engines (Ltd.)', email: 'ada@example.com', phone: '+1 (555) 010-9999', address: ['12 Canary Lane', 'Ockham'], country: 'GB' },
    actions: [],
    related: [],
    readAt,
    providerData: { colour: 'blue' },
  };
}

function honestWrite(operation: string, order: FakeOrder | undefined): WriteScript {
  if (order === undefined) return refuses('not_found', 'No such order.');
  if (operation === 'hold') return holds;
  if (operation === 'ask') return asksSomebody;
  if (order.status === 'shipped') return refuses('too_late', 'It has shipped.');
  if (order.status === 'stopped') return refuses('not_cancellable', 'It cannot be stopped any more.', { readBack: true });
  return stops;
}

const TROUBLE_STATUS = { unauthorized: 401, forbidden: 403, rate_limited: 429, unavailable: 503, unreadable: 200, misconfigured: 400 } as const;

function statusOf(outcome: ReadOutcome): number {
  if (outcome.kind === 'trouble') return TROUBLE_STATUS[outcome.trouble];
  return outcome.kind === 'found' ? 200 : 404;
}
