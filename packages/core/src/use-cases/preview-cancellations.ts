import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import { planOptions } from '../engine/plan-options.ts';
import type { CancellationOptions } from '../model/options.ts';
import { failed, succeeded, type Problem, type Result } from '../model/problem.ts';
import { DEFAULT_REASON, type ReasonCode } from '../model/reasons.ts';
import { asSeenBy, SEES_ALL, seesRecord, type Sight } from '../model/sight.ts';
import type { Eligibility, Snapshot } from '../model/snapshot.ts';
import { targetKey } from '../model/target-key.ts';
import type { Target } from '../model/target.ts';
import { toView, type CancellationRecord, type CancellationView } from '../model/view.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { ProviderReader } from '../ports/provider-reader.ts';
import { LEDGER, PROVIDER_READER } from '../ports/tokens.ts';
import type { Plan } from '../provider/plan.ts';
import { askPlugin } from './ask-plugin.ts';
import { mapConcurrently } from './map-concurrently.ts';
import { checkOptions, optionConflict } from './option-checks.ts';
import { writtenReference, type ReferenceInput } from './reference-input.ts';
import { ResolveReference, type ResolvedReference } from './resolve-reference.ts';
import { troubleProblem } from './trouble-problem.ts';

export const MOST_PREVIEWS = 100;
const AT_ONCE = 8;

export interface PreviewRequest {
  /** 1 to 100 of them. */
  readonly references: readonly ReferenceInput[];
  readonly options?: CancellationOptions;
  readonly reason?: ReasonCode;
  /** Default: who sees all. */
  readonly visibleTo?: Sight;
}

/** What would happen for one reference. What could not be found out is absent, and `problems` say why. */
export interface Preview {
  /** The reference as asked. */
  readonly asked: string;
  readonly account?: string;
  readonly provider?: string;
  readonly reference?: string;
  readonly target?: Target;
  readonly orderNumber?: string;
  /** As the provider shows it now, without the provider's own fields. Holds personal data: to be shown, not to be kept. */
  readonly snapshot?: Omit<Snapshot, 'providerData'>;
  readonly eligibility?: Eligibility;
  readonly plan?: Plan;
  /** The live cancellation that a request would join. */
  readonly joins?: CancellationView;
  readonly problems: readonly Problem[];
}

/** Says what stopping would do, each effect named. Reads only; nothing is filed and nothing is changed. */
@injectable()
export class PreviewCancellations {
  constructor(
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
    @inject(ResolveReference) private readonly references: ResolveReference,
    @inject(PROVIDER_READER) private readonly reader: ProviderReader,
    @inject(LEDGER) private readonly ledger: Ledger,
  ) {}

  async execute(request: PreviewRequest, signal?: AbortSignal): Promise<Result<readonly Preview[]>> {
    const { references } = request;
    if (references.length === 0 || references.length > MOST_PREVIEWS) {
      const detail = `A preview takes 1 to ${MOST_PREVIEWS} references; these are ${references.length}.`;
      return failed('invalid_request', detail, { errors: [{ pointer: '/references', detail }] });
    }
    return succeeded(await mapConcurrently(references, AT_ONCE, (reference) => this.#preview(reference, request, signal)));
  }

  async #preview(input: ReferenceInput, request: PreviewRequest, signal?: AbortSignal): Promise<Preview> {
    const asked = writtenReference(input);
    const { visibleTo = SEES_ALL } = request;
    const resolved = await this.references.execute(input, { signal, visibleTo });
    if (!resolved.ok) return { asked, problems: [resolved.problem] };
    const { account, target, reference, orderNumber } = resolved.value;
    const known = { asked, account: account.id, provider: account.provider.id, reference, target, ...(orderNumber !== null && { orderNumber }) };
    const options = request.options ?? {};
    const checked = checkOptions(account, target.kind, options);
    if (!checked.ok) return { ...known, problems: [checked.problem] };
    const live = await this.ledger.reader.liveCancellation(targetKey(account.origin, target));
    const conflict = live && this.#conflict(live, resolved.value, options);
    const outlook = await this.#outlook(resolved.value, request, signal);
    return { ...known, ...outlook, ...(live && seesRecord(visibleTo, live) && { joins: toView(asSeenBy(visibleTo, live)) }), problems: [...(conflict ? [conflict] : []), ...outlook.problems] };
  }

  async #outlook(
    { account, target, reference }: ResolvedReference,
    { options = {}, reason = DEFAULT_REASON }: PreviewRequest,
    signal?: AbortSignal,
  ): Promise<Pick<Preview, 'snapshot' | 'eligibility' | 'plan' | 'orderNumber' | 'problems'>> {
    const outcome = await this.reader.readForPerson(account, target, signal);
    if (outcome.kind === 'not_found') {
      const { problem } = failed('target_not_found', `Account ${account.id}: the provider knows no ${reference}. ${outcome.message}`);
      return { eligibility: { answer: 'no', why: problem.detail }, problems: [problem] };
    }
    const snapshot = outcome.kind === 'found' ? outcome.snapshot : undefined;
    const unread = outcome.kind === 'trouble' ? [troubleProblem(account.id, outcome).problem] : [];
    // A read that cannot be had does not stop the write: what would be sent blindly is said as well.
    const plan = askPlugin(account.provider, 'make a plan', () => account.connection.plan(target, snapshot, planOptions(account, options, reason)));
    return {
      ...(snapshot && shown(snapshot)),
      eligibility: snapshot?.eligibility ?? { answer: 'unknown', why: 'It could not be read.' },
      ...(plan.ok && { plan: plan.value }),
      problems: [...unread, ...(plan.ok ? [] : [plan.problem])],
    };
  }

  #conflict({ cancellation }: CancellationRecord, { account, reference }: ResolvedReference, options: CancellationOptions): Problem | undefined {
    const filedFor = this.accounts.get(cancellation.account);
    const live = { account: filedFor?.usable ? filedFor : account, options: cancellation.options, id: cancellation.id };
    return optionConflict(live, { account, options, reference });
  }
}

function shown(snapshot: Snapshot): Pick<Preview, 'snapshot' | 'orderNumber'> {
  const { providerData: _, ...summary } = snapshot;
  return { snapshot: summary, ...(snapshot.merchantNumber !== undefined && { orderNumber: snapshot.merchantNumber }) };
}
