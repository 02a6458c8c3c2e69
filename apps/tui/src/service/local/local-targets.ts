import { FindTargets, ListAccounts, ListProviders, PreviewCancellations, ReadTarget, ResolveReference, toTargetReadingView } from '@countermand/core';
import { succeeded } from '@countermand/core/model';
import type { Service } from '../service.ts';
import { mapAnswer } from './map-answer.ts';
import type { LocalParts } from './local-parts.ts';

/** Accounts, and orders at their providers. */
export function createLocalTargets({ host: { container } }: LocalParts): Pick<Service, 'accounts' | 'providers' | 'find' | 'readTarget' | 'resolveReference' | 'preview'> {
  return {
    accounts: async () => succeeded(await container.resolve(ListAccounts).execute()),
    providers: async () => succeeded(container.resolve(ListProviders).execute()),
    find: (query, signal) => container.resolve(FindTargets).execute(query, signal),
    readTarget: (reference, signal) => mapAnswer(container.resolve(ReadTarget).execute(reference, signal), toTargetReadingView),
    resolveReference: (written, signal) =>
      mapAnswer(container.resolve(ResolveReference).execute(written, { signal }), ({ account, target, reference, orderNumber }) => ({ reference, account: account.id, target, orderNumber })),
    preview: (query, signal) => container.resolve(PreviewCancellations).execute(query, signal),
  };
}
