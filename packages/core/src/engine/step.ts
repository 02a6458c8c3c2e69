import type { Cancellation, FollowUp } from '../model/cancellation.ts';
import type { DueWork } from '../ports/ledger-queries.ts';
import { endFailed, misconfigured } from './ends.ts';
import type { EngineServices } from './engine-services.ts';
import { findReplacement } from './find-replacement.ts';
import { commitFollowUp, giveUpHold } from './follow-up-change.ts';
import { hold } from './hold.ts';
import type { LaneHold } from './lane-hold.ts';
import { commitChange, type LaneContext } from './lane-context.ts';
import { prepare } from './prepare.ts';
import { recheckHold } from './recheck-hold.ts';
import { isStale } from './stale.ts';
import { recoverCancellation, recoverFollowUp } from './recover.ts';
import { reread } from './reread.ts';

/** How long work of an account that cannot be used just now rests, milliseconds. */
const UNUSABLE_PAUSE_MS = 60_000;

interface Held {
  readonly services: EngineServices;
  readonly lane: LaneHold;
}

/** Takes one piece of due work one step further. Nothing is decided from memory: the row is read first. */
export async function step(held: Held, work: DueWork): Promise<void> {
  const { services, lane } = held;
  const record = await services.ledger.reader.cancellation(work.kind === 'cancellation' ? work.id : work.cancellationId);
  if (record === undefined) return;
  const { cancellation } = record;
  const followUp = work.kind === 'follow_up' ? record.followUps.find((candidate) => candidate.id === work.id) : undefined;
  const fit = accountFor(held, cancellation);
  if (!fit.ok) {
    if (fit.later && cancellation.state !== 'sending') return rest(held, { cancellation, followUp, why: fit.why });
    if (followUp) await commitFollowUp(held, followUp, giveUpHold(fit.why));
    else await commitChange(held, cancellation, misconfigured(cancellation, fit.why));
    return;
  }
  const context: LaneContext = { services, lane, account: fit.account };
  return followUp ? followUpStep(context, cancellation, followUp) : cancellationStep(context, cancellation);
}

async function cancellationStep(context: LaneContext, cancellation: Cancellation): Promise<void> {
  switch (cancellation.state) {
    case 'scheduled':
      await commitChange(context, cancellation, { change: { state: 'queued', nextActionAt: context.services.clock.now() }, why: 'Its undo window is over.' });
      return;
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

type Fit = { ok: true; account: LaneContext['account'] } | { ok: false; why: string; later: boolean };

/** A cancellation remembers which system it was made for; when the configuration no longer matches, no call is made. */
function accountFor({ services }: Held, cancellation: Cancellation): Fit {
  const account = services.accounts.get(cancellation.account);
  if (account === undefined) return { ok: false, later: false, why: `Account "${cancellation.account}" is no longer configured. No call was made.` };
  if (!account.usable) return { ok: false, later: true, why: `Account "${account.id}" cannot be used: ${account.problem}` };
  const { provider, baseUrl, store } = cancellation.origin;
  const now = account.origin;
  if (now.provider === provider && now.baseUrl === baseUrl && now.store === store) return { ok: true, account };
  const made = [provider, baseUrl, store].filter((part) => part !== null).join(' ');
  const is = [now.provider, now.baseUrl, now.store].filter((part) => part !== null).join(' ');
  return { ok: false, later: false, why: `Account "${account.id}" was ${made} when this was filed and is ${is} now. No call was made.` };
}

async function rest(held: Held, parts: { cancellation: Cancellation; followUp: FollowUp | undefined; why: string }): Promise<void> {
  const nextActionAt = held.services.clock.now() + UNUSABLE_PAUSE_MS;
  const { cancellation, followUp, why } = parts;
  if (cancellation.state === 'queued' && isStale(held.services, cancellation)) {
    await commitChange(held, cancellation, endFailed('misconfigured', why));
    return;
  }
  if (followUp) await commitFollowUp(held, followUp, { change: { nextActionAt, remark: why }, why });
  else await commitChange(held, cancellation, { change: { nextActionAt, remark: why }, why });
}
