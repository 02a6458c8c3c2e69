import type { Cancellation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { DueWork } from '../ports/ledger-queries.ts';
import type { SpanFacts } from '../ports/telemetry.ts';
import { accountFor } from './account-for.ts';
import { holdBack } from './batch-gate.ts';
import { misconfigured } from './ends.ts';
import { findReplacement } from './find-replacement.ts';
import { commitFollowUp, giveUpHold } from './follow-up-change.ts';
import { hold } from './hold.ts';
import { commitChange, type LaneContext } from './lane-context.ts';
import { prepare } from './prepare.ts';
import { recheckHold } from './recheck-hold.ts';
import { recoverCancellation, recoverFollowUp } from './recover.ts';
import { reread } from './reread.ts';
import { restCancellation, restFollowUp } from './rest.ts';

type Held = Omit<LaneContext, 'account'>;

/** Takes one piece of due work one step further. Nothing is decided from memory: `record` was read just now. */
export async function step(held: Held, work: DueWork, record: CancellationRecord): Promise<void> {
  const { cancellation, followUps } = record;
  const followUp = followUps.find(({ id }) => id === work.id);
  return held.services.telemetry.span(spanFacts(record, work), async () => {
    if (work.kind === 'cancellation') return stepCancellation(held, record);
    if (followUp) return stepFollowUp(held, cancellation, followUp);
  });
}

function spanFacts({ cancellation, requesters }: CancellationRecord, work: DueWork): SpanFacts {
  return {
    name: 'step',
    account: cancellation.account,
    provider: cancellation.origin.provider,
    cancellation: cancellation.id,
    workClass: work.workClass,
    ...(work.kind === 'follow_up' && { followUp: work.id }),
    askedBy: requesters.flatMap(({ traceparent }) => traceparent ?? []),
  };
}

async function stepCancellation(held: Held, record: CancellationRecord): Promise<void> {
  const { cancellation } = record;
  if (!isDue(held, cancellation)) return;
  if (cancellation.state === 'scheduled') {
    await commitChange(held, cancellation, { change: { state: 'queued', nextActionAt: held.services.clock.now() }, why: 'Its undo window is over.' });
    return;
  }
  if (await holdBack(held, record)) return;
  const fit = accountFor(held.services, cancellation);
  if (fit.ok) return cancellationStep({ ...held, account: fit.account }, cancellation);
  if (fit.later && cancellation.state !== 'sending') return restCancellation(held, cancellation, fit.why);
  await commitChange(held, cancellation, misconfigured(cancellation, fit.why));
}

async function stepFollowUp(held: Held, cancellation: Cancellation, followUp: FollowUp): Promise<void> {
  if (!isDue(held, followUp)) return;
  const fit = accountFor(held.services, cancellation);
  if (fit.ok) return followUpStep({ ...held, account: fit.account }, cancellation, followUp);
  if (fit.later) return restFollowUp(held, followUp, fit.why);
  await commitFollowUp(held, followUp, giveUpHold(fit.why));
}

/** It may have been listed as due while this very worker finished it. What is leaving is due whatever its time. */
function isDue({ services }: Held, { state, nextActionAt }: Pick<Cancellation | FollowUp, 'state' | 'nextActionAt'>): boolean {
  return state === 'sending' || (nextActionAt !== null && nextActionAt <= services.clock.now());
}

async function cancellationStep(context: LaneContext, cancellation: Cancellation): Promise<void> {
  switch (cancellation.state) {
    case 'scheduled':
    case 'queued':
      return prepare(context, cancellation);
    case 'sending':
      return recoverCancellation(context, cancellation);
    case 'requested':
    case 'unknown':
    case 'needs_attention':
    case 'cancelled':
    case 'refused':
      return reread(context, cancellation);
    case 'failed':
    case 'withdrawn':
      await commitChange(context, cancellation, { change: { nextActionAt: null }, why: 'Nothing was sent; there is nothing to read.' });
      return;
  }
}

async function followUpStep(context: LaneContext, cancellation: Cancellation, followUp: FollowUp): Promise<void> {
  if (followUp.state === 'searching' || followUp.target === null) return findReplacement(context, cancellation, followUp);
  const known = { ...followUp, target: followUp.target };
  switch (known.state) {
    case 'pending':
      return hold(context, cancellation, known);
    case 'sending':
      return recoverFollowUp(context, known);
    case 'unknown':
      return recheckHold(context, cancellation, known);
    case 'searching':
    case 'held':
    case 'failed':
    case 'left':
    case 'none':
      await commitFollowUp(context, followUp, { change: { nextActionAt: null }, why: null });
  }
}
