import type { AccountDirectory } from '../accounts/account-directory.ts';
import { succeeded, type Result } from '../model/problem.ts';
import { targetKey } from '../model/target-key.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { Ids } from '../ports/ids.ts';
import type { LedgerTransaction } from '../ports/ledger.ts';
import { newRequester, requestFacts, type Intake } from './intake.ts';
import { joinChange, joinProblem } from './join-cancellation.ts';
import { newCancellation } from './new-cancellation.ts';
import { personEvent } from './person-event.ts';
import { mustWin } from './raced-transaction.ts';

interface Parts {
  readonly ids: Ids;
  readonly accounts: Pick<AccountDirectory, 'get'>;
}

/** The cancellation that a request became, or joined. */
export interface FiledIntake {
  readonly cancellationId: string;
  readonly joined: boolean;
}

/** Files a request within a transaction: as a new cancellation, or as one more requester of the target's live one (law 4). */
export async function fileIntake(parts: Parts, transaction: LedgerTransaction, intake: Intake): Promise<Result<FiledIntake>> {
  const live = await transaction.liveCancellation(targetKey(intake.resolved.account.origin, intake.resolved.target));
  const filed = live ? await join(parts, transaction, live, intake) : succeeded(await insert(parts, transaction, intake));
  return filed.ok ? succeeded({ cancellationId: filed.value, joined: live !== undefined }) : filed;
}

async function insert({ ids }: Parts, transaction: LedgerTransaction, intake: Intake): Promise<string> {
  const { context, request, resolved, now } = intake;
  const cancellation = newCancellation(intake, ids.next('can'));
  const requester = newRequester(intake, ids.next('req'));
  const event = personEvent(
    cancellation,
    { type: 'cancellation.requested', actor: context.actor, at: now },
    { reason: request.reason, to: cancellation.state, data: requestFacts(intake, requester) },
  );
  await transaction.insertCancellation(cancellation, requester, targetKey(resolved.account.origin, resolved.target), event);
  return cancellation.id;
}

async function join({ ids, accounts }: Parts, transaction: LedgerTransaction, { cancellation: live }: CancellationRecord, intake: Intake): Promise<Result<string>> {
  const { context, request, resolved, now } = intake;
  const filedFor = accounts.get(live.account);
  const problem = joinProblem(live, filedFor?.usable ? filedFor : resolved.account, intake);
  if (problem) return { ok: false, problem };
  const requester = newRequester(intake, ids.next('req'));
  const by = { actor: context.actor, at: now };
  const told = { reason: request.reason, data: requestFacts(intake, requester) };
  await transaction.insertRequester(live.id, requester, personEvent(live, { type: 'cancellation.joined', ...by }, told));
  const change = joinChange(live, intake);
  if (change) {
    const to = change.state ?? live.state;
    const type = to === live.state ? 'cancellation.rescheduled' : 'cancellation.state_changed';
    mustWin(await transaction.changeCancellation(live, change, personEvent(live, { type, ...by }, { ...told, from: live.state, to })));
  }
  return succeeded(live.id);
}
