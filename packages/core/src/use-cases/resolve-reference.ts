import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { UsableAccount } from '../accounts/account.ts';
import { succeeded, type Result } from '../model/problem.ts';
import type { Sight } from '../model/sight.ts';
import type { Target } from '../model/target.ts';
import type { ProviderReader } from '../ports/provider-reader.ts';
import { PROVIDER_READER } from '../ports/tokens.ts';
import { canonicalReference, referenceOf, type CanonicalReference } from './canonical-reference.ts';
import { targetByMerchantNumber } from './merchant-number-search.ts';
import type { ReferenceInput } from './reference-input.ts';

/** A reference that names exactly one target. */
export interface ResolvedReference {
  readonly account: UsableAccount;
  readonly target: Target;
  /** The reference as our text; a merchant number has become the id it stands for. */
  readonly reference: string;
  /** The merchant number it was found by; null when it was named by id. */
  readonly orderNumber: string | null;
}

interface Resolving {
  readonly signal?: AbortSignal | undefined;
  /** Default: who sees all. */
  readonly visibleTo?: Sight | undefined;
}

/** Finds the one target a reference means. Only a merchant number needs the provider. */
@injectable()
export class ResolveReference {
  constructor(
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
    @inject(PROVIDER_READER) private readonly reader: ProviderReader,
  ) {}

  async execute(input: ReferenceInput, { signal, visibleTo }: Resolving = {}): Promise<Result<ResolvedReference>> {
    const canonical = canonicalReference(this.accounts, input, visibleTo);
    return canonical.ok ? this.finish(canonical.value, signal) : canonical;
  }

  /** The second half, for callers that look at the canonical reference before anything is searched for. */
  async finish(canonical: CanonicalReference, signal?: AbortSignal): Promise<Result<ResolvedReference>> {
    const { account } = canonical;
    if (canonical.form === 'target') {
      return succeeded({ account, target: canonical.target, reference: canonical.reference, orderNumber: null });
    }
    const target = await targetByMerchantNumber(this.reader, account, canonical.merchantNumber, signal);
    if (!target.ok) return target;
    return succeeded({ account, target: target.value, reference: referenceOf(account, target.value), orderNumber: canonical.merchantNumber });
  }
}
