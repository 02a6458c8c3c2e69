import type { Eligibility, TargetStatus } from '@countermand/core/model';

/**
 * FastPod's status words in ours (List Orders, query parameter `status`; `on_hold` is missing from Update Status).
 * A word that is not here is kept and shown, and proves nothing.
 */
const STATUSES: ReadonlyMap<string, TargetStatus> = new Map([
  ['draft', 'draft'],
  ['new_order', 'active'],
  ['on_hold', 'on_hold'],
  ['in_production', 'in_production'],
  ['shipped', 'shipped'],
  ['rejected', 'closed'],
  ['cancelled', 'stopped'],
  // The same word in the spelling FastPod does not use today.
  ['canceled', 'stopped'],
]);

/** The positive list of law 1: an order with one of these statuses is stopped, and no other is. */
export const STOPPED_STATUSES: readonly string[] = [...STATUSES].flatMap(([word, status]) => (status === 'stopped' ? [word] : []));

export function targetStatus(word: string): TargetStatus {
  return STATUSES.get(word) ?? 'unknown';
}

const ASK = 'FastPod does not say whether it can be cancelled: it decides when asked.';

/**
 * Can an order be stopped in this status? FastPod documents only where an order can be *changed* (draft, new order,
 * on hold); that it can be cancelled there is our conclusion. `cancel_requested` never comes from FastPod.
 */
export const ELIGIBILITY: Readonly<Record<TargetStatus, Eligibility>> = {
  draft: { answer: 'yes', why: 'It is a draft, which FastPod still lets be changed.' },
  active: { answer: 'yes', why: 'It is a new order, which FastPod still lets be changed.' },
  on_hold: { answer: 'yes', why: 'It is on hold, where FastPod still lets it be changed.' },
  in_production: { answer: 'ask', why: `It is in production. ${ASK}` },
  shipped: { answer: 'no', why: 'It has been shipped.' },
  stopped: { answer: 'no', why: 'It is cancelled already.' },
  closed: { answer: 'no', why: 'FastPod has rejected it: as it stands it is not produced, so there is nothing to stop.' },
  cancel_requested: { answer: 'ask', why: `It has a status that FastPod does not document. ${ASK}` },
  unknown: { answer: 'ask', why: `It has a status that FastPod does not document. ${ASK}` },
};
