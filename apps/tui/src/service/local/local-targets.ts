import { FindTargets, ListAccounts, ListProviders, PreviewCancellations, ReadTarget, ResolveReference, toTargetReadingView } from '@countermand/core';
import { succeeded } from '@countermand/core/model';
import type { Service } from '../service.ts';
import { mapAnswer } from './map-answer.ts';
import type { LocalParts } from './local-parts.ts';
import { untilAborted } from './until-aborted.ts';

/** Accounts, and orders at their providers. */
export function createLocalTargets({ host: { container } }: LocalParts): Pick<Service, 'accounts' | 'providers' | 'find' | 'readTarget' | 'resolveReference' | 'preview'> {
  return {
    accounts: async () => succeeded(await container.resolve(ListAccounts).execute()),
    providers: async () => succeeded(container.resolve(ListProviders).execute()),
    find: (query, signal) => untilAborted(container.resolve(FindTargets).execute(query, signal), signal),
    readTarget: (reference, signal) => mapAnswer(untilAborted(container.resolve(ReadTarget).execute(reference, signal), signal), toTargetReadingView),
    resolveReference: (written, signal) =>
      mapAnswer(untilAborted(container.resolve(ResolveReference).execute(written, { signal }), signal), ({ account, target, reference, orderNumber }) => ({ reference, account: account.id, target, orderNumber })),
    preview: (query, signal) => untilAborted(container.resolve(PreviewCancellations).execute(query, signal), signal),
  };
}
