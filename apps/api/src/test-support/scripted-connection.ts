import type { Evidence, Snapshot, Target } from '@countermand/core/model';
import type { Answered, Call, Plan, ProviderConnection, ReadOutcome, SearchOutcome, SearchQuery, Troubled, Verdict, WriteOutcome } from '@countermand/core/provider';
import type { ScriptedProvider } from './scripted-provider.ts';

const AT = '2026-03-02T09:00:00.000Z';

/** The scripted provider at work; asks for admission and reports exchanges as the real HTTP client does. */
export class ScriptedConnection implements ProviderConnection {
  constructor(private readonly provider: ScriptedProvider) {}

  async doRead(target: Target, call: Call): Promise<ReadOutcome> {
    const admission = await call.admit('read');
    if (!admission.admitted) return notAdmitted(admission.why);
    this.provider.reads.push(target.id);
    if (this.provider.readError) throw this.provider.readError;
    const status = this.provider.orders.get(target.id);
    call.observe(answered(status === undefined ? 404 : 200));
    if (status === undefined) return { kind: 'not_found', message: 'No such job.', evidence: evidence('read', target) };
    return { kind: 'found', snapshot: this.#snapshot(target, status), evidence: evidence('read', target) };
  }

  async doSearch(query: SearchQuery, call: Call): Promise<SearchOutcome> {
    const admission = await call.admit('read');
    if (!admission.admitted) return notAdmitted(admission.why);
    call.observe(answered(200));
    const found = [...this.provider.orders].filter(([id]) => id === query.text || `N-${id}` === query.text);
    return { kind: 'page', hits: found.map(([id, status]) => ({ target: { kind: 'job', id }, merchantNumber: `N-${id}`, status })) };
  }

  plan(_target: Target, snapshot: Snapshot | undefined): Plan {
    if (snapshot?.status === 'stopped') return { kind: 'already', why: 'It is stopped already.', effects: [] };
    if (snapshot?.status === 'shipped') return { kind: 'refuse', code: 'too_late', why: 'It has shipped.', effects: [] };
    return { kind: 'send', operation: 'stop', why: 'It is going ahead.', effects: [{ name: 'stops_fulfilment', happens: 'yes', text: 'The job is not made.' }] };
  }

  async doWrite(target: Target, operation: string, _options: unknown, call: Call): Promise<WriteOutcome> {
    const admission = await call.admit('write');
    if (!admission.admitted) return { kind: 'not_taken', cause: 'not_sent', message: admission.why, evidence: evidence(operation, target) };
    this.provider.writes.push(target.id);
    this.provider.orders.set(target.id, 'stopped');
    call.observe(answered(200));
    return { kind: 'stopped', evidence: { ...evidence(operation, target), statuses: { status: 'stopped' } } };
  }

  judge(_target: Target, _history: unknown, snapshot: Snapshot): Verdict {
    return snapshot.status === 'stopped' ? { kind: 'stopped', replacementLikely: false } : { kind: 'active' };
  }

  #snapshot(target: Target, status: 'active' | 'stopped' | 'shipped'): Snapshot {
    const answer = status === 'active' ? 'yes' : 'no';
    return {
      target,
      merchantNumber: `N-${target.id}`,
      status,
      rawStatus: { status },
      eligibility: { answer, why: `It is ${status}.` },
      money: { total: { amount: '38.40', currency: 'USD' } },
      lines: [{ name: 'A mug', quantity: '1' }],
      recipient: { name: 'canary-person' },
      actions: [],
      related: [],
      readAt: AT,
      providerData: { colour: 'blue' },
    };
  }
}

function evidence(operation: string, target: Target): Evidence {
  return { operation, at: AT, httpStatus: 200, subject: target.id };
}

function answered(status: number): Answered {
  return { kind: 'answered', status, body: { kind: 'json', value: {} }, headers: {}, bodyHash: '0'.repeat(64), at: AT };
}

function notAdmitted(why: string): Troubled {
  return { kind: 'trouble', trouble: 'unavailable', message: why, notSent: true, evidence: { operation: 'read', at: AT } };
}
