import { inject, injectable } from 'tsyringe';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { asSeenBy, SEES_ALL, seesRecord, type Sight } from '../model/sight.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { targetKey } from '../model/target-key.ts';
import type { Target } from '../model/target.ts';
import { toView, type CancellationView } from '../model/view.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { ProviderReader } from '../ports/provider-reader.ts';
import { LEDGER, PROVIDER_READER } from '../ports/tokens.ts';
import type { ReferenceInput } from './reference-input.ts';
import { ResolveReference } from './resolve-reference.ts';
import { troubleProblem } from './trouble-problem.ts';

/** A target as the provider shows it now, with what we are doing about it. */
export interface TargetReading {
  readonly account: string;
  readonly provider: string;
  readonly target: Target;
  readonly reference: string;
  /** Holds personal data: to be shown, not to be kept. */
  readonly snapshot: Snapshot;
  readonly liveCancellation?: CancellationView;
}

/** The reading as every face shows it: the snapshot's fields and what is known around it, side by side. */
export type TargetReadingView = Snapshot & Omit<TargetReading, 'snapshot'>;

export function toTargetReadingView({ snapshot, ...reading }: TargetReading): TargetReadingView {
  return { ...snapshot, ...reading };
}

@injectable()
export class ReadTarget {
  constructor(
    @inject(ResolveReference) private readonly references: ResolveReference,
    @inject(PROVIDER_READER) private readonly reader: ProviderReader,
    @inject(LEDGER) private readonly ledger: Ledger,
  ) {}

  async execute(input: ReferenceInput, signal?: AbortSignal, visibleTo: Sight = SEES_ALL): Promise<Result<TargetReading>> {
    const resolved = await this.references.execute(input, { signal, visibleTo });
    if (!resolved.ok) return resolved;
    const { account, target, reference } = resolved.value;
    const outcome = await this.reader.readForPerson(account, target, signal);
    switch (outcome.kind) {
      case 'trouble':
        return troubleProblem(account.id, outcome);
      case 'not_found':
        return failed('target_not_found', `Account ${account.id}: the provider knows no ${reference}. ${outcome.message}`);
      case 'found': {
        const live = await this.ledger.reader.liveCancellation(targetKey(account.origin, target));
        return succeeded({
          account: account.id,
          provider: account.provider.id,
          target,
          reference,
          snapshot: outcome.snapshot,
          ...(live && seesRecord(visibleTo, live) && { liveCancellation: toView(asSeenBy(visibleTo, live)) }),
        });
      }
    }
  }
}
