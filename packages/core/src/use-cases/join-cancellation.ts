import type { UsableAccount } from '../accounts/account.ts';
import type { Cancellation } from '../model/cancellation.ts';
import { failed, type Problem } from '../model/problem.ts';
import type { CancellationChange } from '../ports/ledger.ts';
import type { Intake } from './intake.ts';
import { optionConflict } from './option-checks.ts';

/** Why a request cannot join the live cancellation of its target; undefined where it can. */
export function joinProblem(live: Cancellation, filedFor: Pick<UsableAccount, 'profile'>, { request, resolved }: Intake): Problem | undefined {
  const { account, reference } = resolved;
  const conflict = optionConflict(
    { account: filedFor, options: live.options, id: live.id },
    { account, options: request.options ?? {}, reference },
  );
  if (conflict) return conflict;
  const known = live.expectedOrderNumber ?? live.orderNumber;
  const expected = request.expectedOrderNumber;
  if (expected === undefined || known === null || known === expected) return undefined;
  const detail = `${reference} is being stopped by ${live.id} as order number ${known}; this request expects ${expected}. One of them means another order.`;
  return failed('conflicting_options', detail, { errors: [{ pointer: '/expect/orderNumber', detail }] }).problem;
}

/**
 * How the live cancellation changes when a request joins it: the earliest `sendAfter` and the highest priority win, and an
 * expected order number is one more check. Undefined where nothing changes. What has left already cannot be hurried; what
 * was parked with its paused batches goes on.
 */
export function joinChange(live: Cancellation, { request, sendAfter, now }: Intake): CancellationChange | undefined {
  if (live.state !== 'scheduled' && live.state !== 'queued') return undefined;
  const hurried = hurry(live, sendAfter, now) ?? unpark(live, now);
  const raised = live.priority === 'bulk' && request.priority !== 'bulk';
  const expects = request.expectedOrderNumber !== undefined && live.expectedOrderNumber === null;
  if (!hurried && !raised && !expects) return undefined;
  return {
    ...hurried,
    ...(raised && { priority: 'interactive' }),
    ...(expects && { expectedOrderNumber: request.expectedOrderNumber }),
  };
}

function hurry(live: Cancellation, sendAfter: number | null, now: number): CancellationChange | undefined {
  const waitsUntil = live.sendAfter ?? now;
  const wanted = sendAfter ?? now;
  if (waitsUntil <= now || wanted >= waitsUntil) return undefined;
  // A `sendAfter` of now, not null: how stale a stop is counts from here.
  return { sendAfter: wanted, nextActionAt: wanted, ...(sendAfter === null && { state: 'queued' }) };
}

function unpark({ state, nextActionAt }: Cancellation, now: number): CancellationChange | undefined {
  return state === 'queued' && nextActionAt === null ? { sendAfter: now, nextActionAt: now } : undefined;
}
