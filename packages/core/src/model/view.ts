import { timestamp } from './clock.ts';
import type { Cancellation, Failure, Refusal, Warning } from './cancellation.ts';
import { holdState, type FollowUp } from './follow-up.ts';
import type { Confirmation, HoldState } from './codes.ts';
import type { Requester } from './requester.ts';
import { rawStatusText } from './snapshot.ts';
import type { CancellationState } from './states.ts';
import type { Target } from './target.ts';

export interface RequesterView {
  readonly actor: string;
  readonly channel: string;
  readonly reason: string;
  readonly note: string | null;
  readonly batch: string | null;
  readonly requestedAt: string;
  readonly withdrawnAt: string | null;
}

export interface ReplacementView {
  readonly target: Target | null;
  readonly status: string | null;
  readonly hold: HoldState;
}

/** A cancellation as every face shows it: the public contract's JSON. Times are RFC 3339 UTC. */
export interface CancellationView {
  readonly id: string;
  readonly account: string;
  readonly provider: string;
  readonly target: Target;
  readonly reference: string;
  readonly orderNumber?: string;
  readonly state: CancellationState;
  readonly reason: string;
  readonly note: string | null;
  readonly remark?: string;
  readonly confirmedBy?: Confirmation;
  readonly alreadyCancelled?: boolean;
  readonly refusal?: Refusal;
  readonly failure?: Failure;
  readonly replacement?: ReplacementView;
  readonly providerStatus: { readonly before: string | null; readonly after: string | null };
  readonly attempts: number;
  readonly requesters: readonly RequesterView[];
  readonly batch?: string;
  readonly retryOf?: string;
  readonly joined?: boolean;
  readonly demo?: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly nextActionAt?: string;
  readonly settledAt?: string;
  /** When details of it were removed by retention. */
  readonly compactedAt?: string;
  readonly warnings: readonly Warning[];
}

/** A cancellation with all that belongs to it. */
export interface CancellationRecord {
  readonly cancellation: Cancellation;
  readonly requesters: readonly Requester[];
  readonly followUps: readonly FollowUp[];
}

export function toView(record: CancellationRecord, more: { joined?: boolean } = {}): CancellationView {
  const { cancellation: it, requesters, followUps } = record;
  const replacement = worstReplacement(followUps);
  const dueTimes = [it.nextActionAt, ...followUps.map((followUp) => followUp.nextActionAt)].filter((due) => due !== null);
  return {
    id: it.id,
    account: it.account,
    provider: it.origin.provider,
    target: it.target,
    reference: it.reference,
    ...(it.orderNumber !== null && { orderNumber: it.orderNumber }),
    state: it.state,
    reason: it.reason,
    note: it.note,
    ...(it.remark !== null && { remark: it.remark }),
    ...(it.confirmedBy !== null && { confirmedBy: it.confirmedBy }),
    ...(it.alreadyCancelled && { alreadyCancelled: true }),
    // While `unknown`, the provider's no is still being read back: it is no refusal yet.
    ...(it.state === 'refused' && it.refusal !== null && { refusal: it.refusal }),
    ...(it.failure !== null && { failure: it.failure }),
    ...(replacement && { replacement }),
    providerStatus: {
      before: it.statusBefore && rawStatusText(it.statusBefore),
      after: it.statusAfter && rawStatusText(it.statusAfter),
    },
    attempts: it.attempts,
    requesters: requesters.map(requesterView),
    ...(it.batch !== null && { batch: it.batch }),
    ...(it.retryOf !== null && { retryOf: it.retryOf }),
    ...(more.joined && { joined: true }),
    ...(it.demo && { demo: true }),
    createdAt: timestamp(it.createdAt),
    updatedAt: timestamp(it.updatedAt),
    ...(dueTimes.length > 0 && { nextActionAt: timestamp(Math.min(...dueTimes)) }),
    ...(it.settledAt !== null && { settledAt: timestamp(it.settledAt) }),
    ...(it.compacted && { compactedAt: timestamp(it.compacted.at) }),
    warnings: it.warnings,
  };
}

const WORST_FIRST: readonly HoldState[] = ['failed', 'pending', 'left', 'held'];

function worstReplacement(followUps: readonly FollowUp[]): ReplacementView | undefined {
  const shown = followUps.flatMap((followUp) => {
    const hold = holdState(followUp.state);
    return hold === undefined ? [] : [{ target: followUp.target, status: followUp.providerStatus, hold }];
  });
  return shown.sort((left, right) => WORST_FIRST.indexOf(left.hold) - WORST_FIRST.indexOf(right.hold))[0];
}

function requesterView(requester: Requester): RequesterView {
  return {
    actor: requester.actor.principal,
    channel: requester.actor.channel,
    reason: requester.reason,
    note: requester.note,
    batch: requester.batch,
    requestedAt: timestamp(requester.requestedAt),
    withdrawnAt: requester.withdrawnAt === null ? null : timestamp(requester.withdrawnAt),
  };
}
