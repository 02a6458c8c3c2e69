import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { CoreSettings } from '../accounts/configuration.ts';
import { DuplicateIntakeError } from '../errors/duplicate-intake-error.ts';
import { DuplicateLiveTargetError } from '../errors/duplicate-live-target-error.ts';
import type { Clock } from '../model/clock.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { asSeenBy, type Sight } from '../model/sight.ts';
import { toView, type CancellationRecord, type CancellationView } from '../model/view.ts';
import type { Ids } from '../ports/ids.ts';
import type { Ledger, LedgerReader, LedgerTransaction } from '../ports/ledger.ts';
import type { IntakeKey, IntakeRecord } from '../ports/ledger-queries.ts';
import { SILENT_TELEMETRY, type Telemetry } from '../ports/telemetry.ts';
import { CLOCK, CORE_SETTINGS, IDS, LEDGER, TELEMETRY, WAKER } from '../ports/tokens.ts';
import type { Waker } from '../ports/waker.ts';
import type { CancellationRequest } from './cancellation-request.ts';
import { canonicalReference } from './canonical-reference.ts';
import { fileIntake } from './file-intake.ts';
import { intakeKey, type Intake, type RequestContext } from './intake.ts';
import { decideInTransaction } from './raced-transaction.ts';
import { requestFingerprint } from './request-fingerprint.ts';
import { meaningProblem } from './request-meaning.ts';
import { ResolveReference } from './resolve-reference.ts';
import { sendTime } from './send-time.ts';

/** What became of a request. */
export interface RequestedCancellation {
  readonly record: CancellationRecord;
  readonly view: CancellationView;
  /** The target was being stopped already; this request joined in. */
  readonly joined: boolean;
  /** The same request was made before under this key; nothing was filed now. */
  readonly replayed: boolean;
}

/** A target's live cancellation may end, and another begin, between two looks. */
const MOST_TRIES = 5;

/**
 * Files a request to stop one order, durably, before it answers. Calls no provider but to search for a merchant number;
 * a request made before under the same key is answered from the ledger alone (law 5).
 */
@injectable()
export class RequestCancellation {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(IDS) readonly ids: Ids,
    @inject(CORE_SETTINGS) private readonly settings: CoreSettings,
    @inject(AccountDirectory) readonly accounts: AccountDirectory,
    @inject(ResolveReference) private readonly references: ResolveReference,
    @inject(WAKER) private readonly waker: Waker,
    @inject(TELEMETRY, { isOptional: true }) private readonly telemetry: Telemetry = SILENT_TELEMETRY,
  ) {}

  async execute(request: CancellationRequest, context: RequestContext, signal?: AbortSignal): Promise<Result<RequestedCancellation>> {
    const requested = await this.telemetry.span({ name: 'intake' }, () => this.#execute(request, context, signal), outcomeWord);
    return requested.ok && context.visibleTo ? succeeded(seenBy(context.visibleTo, requested.value)) : requested;
  }

  async #execute(request: CancellationRequest, context: RequestContext, signal?: AbortSignal): Promise<Result<RequestedCancellation>> {
    const key = intakeKey(context);
    if (!key.ok) return key;
    const canonical = canonicalReference(this.accounts, referenceInput(request), context.visibleTo);
    if (!canonical.ok) return canonical;
    const fingerprint = requestFingerprint(request, canonical.value);
    const earlier = await this.ledger.reader.intake(key.value);
    if (earlier) return replay(this.ledger.reader, earlier, fingerprint);
    const problem = meaningProblem(request, canonical.value);
    if (problem) return { ok: false, problem };
    const sendAfter = sendTime(request.sendAfter, this.settings.undoWindowSeconds, this.clock.now());
    if (!sendAfter.ok) return sendAfter;
    const resolved = await this.references.finish(canonical.value, signal);
    if (!resolved.ok) return resolved;
    const intake = { request, context, resolved: resolved.value, sendAfter: sendAfter.value, now: this.clock.now(), traceparent: this.telemetry.traceparent() };
    const filed = await this.#file(intake, { ...key.value, fingerprint });
    if (filed.ok) this.waker.wake(filed.value.record.cancellation.account);
    return filed;
  }

  async #file(intake: Intake, key: IntakeKey & { readonly fingerprint: string }): Promise<Result<RequestedCancellation>> {
    for (let tries = 1; ; tries++) {
      try {
        return await decideInTransaction(this.ledger, (transaction) => this.#fileOnce(transaction, intake, key));
      } catch (error) {
        const twin = DuplicateIntakeError.isInstance(error) ? await this.ledger.reader.intake(key) : undefined;
        if (twin) return replay(this.ledger.reader, twin, key.fingerprint);
        if (!DuplicateLiveTargetError.isInstance(error) || tries === MOST_TRIES) throw error;
      }
    }
  }

  async #fileOnce(
    transaction: LedgerTransaction,
    intake: Intake,
    key: IntakeKey & { readonly fingerprint: string },
  ): Promise<Result<RequestedCancellation>> {
    const twin = await transaction.intake(key);
    if (twin) return replay(transaction, twin, key.fingerprint);
    const filed = await fileIntake(this, transaction, intake);
    if (!filed.ok) return filed;
    await transaction.rememberIntake({ ...key, ...filed.value, createdAt: intake.now });
    return answer(transaction, filed.value.cancellationId, { joined: filed.value.joined, replayed: false });
  }
}

/** A joined cancellation holds what others said. */
function seenBy(sight: Sight, requested: RequestedCancellation): RequestedCancellation {
  const record = asSeenBy(sight, requested.record);
  return { ...requested, record, view: toView(record, { joined: requested.joined }) };
}

function outcomeWord(result: Result<RequestedCancellation>): string {
  if (!result.ok) return result.problem.code;
  if (result.value.replayed) return 'replayed';
  return result.value.joined ? 'joined' : 'filed';
}

function referenceInput({ reference, account, target }: CancellationRequest) {
  return reference ?? { account: account ?? '', target: target ?? { id: '' } };
}

async function replay(reader: LedgerReader, earlier: IntakeRecord, fingerprint: string): Promise<Result<RequestedCancellation>> {
  if (earlier.fingerprint !== fingerprint) {
    return failed('idempotency_key_reused', `The Idempotency-Key "${earlier.key}" was used for another request (${earlier.cancellationId}). Use a new key.`);
  }
  return answer(reader, earlier.cancellationId, { joined: earlier.joined, replayed: true });
}

async function answer(reader: LedgerReader, id: string, how: { joined: boolean; replayed: boolean }): Promise<Result<RequestedCancellation>> {
  const record = await reader.cancellation(id);
  if (record === undefined) return failed('not_found', `The ledger holds no cancellation ${id} any more.`);
  return succeeded({ record, view: toView(record, { joined: how.joined }), ...how });
}
