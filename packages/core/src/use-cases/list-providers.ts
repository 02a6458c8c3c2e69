import { inject, injectable } from 'tsyringe';
import { ProviderDirectory } from '../accounts/provider-directory.ts';
import type { OperationRecord, ProviderFacts } from '../provider/capabilities.ts';

/** A plugin as data: what it can stop, how, and how sure each fact is. */
export interface ProviderSummary {
  readonly id: string;
  readonly displayName: string;
  readonly specificationVersion: string;
  readonly targets: readonly { readonly kind: string; readonly label: string; readonly default: boolean }[];
  readonly operations: readonly OperationRecord[];
  readonly facts: ProviderFacts;
}

@injectable()
export class ListProviders {
  constructor(@inject(ProviderDirectory) private readonly providers: ProviderDirectory) {}

  execute(): readonly ProviderSummary[] {
    return this.providers.list().map((provider) => ({
      id: provider.id,
      displayName: provider.displayName,
      specificationVersion: provider.specificationVersion,
      targets: provider.targets.map((target) => ({ kind: target.kind, label: target.label, default: target.default ?? false })),
      operations: provider.operations,
      facts: provider.facts,
    }));
  }
}
