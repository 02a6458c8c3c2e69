import type { AccountSummary } from '@countermand/core';
import * as z from 'zod';
import type { Service } from '../service.ts';
import { ReferenceQueue } from './reference-queue.ts';
import { PROVIDER_MS, type RemoteCalls } from './remote-calls.ts';
import { accountShape, foundShape, previewShape, providerShape, readingShape, referenceShape } from './shapes.ts';

type Targets = Pick<Service, 'accounts' | 'providers' | 'find' | 'readTarget' | 'resolveReference' | 'preview'>;

/** Accounts, and orders at their providers, as a server sees them. `onAccounts` hears of them. */
export function createRemoteTargets(calls: RemoteCalls, onAccounts: (accounts: readonly AccountSummary[]) => void): Targets {
  const withinMs = PROVIDER_MS;
  const references = new ReferenceQueue((written, signal) =>
    calls.answer((client, during) => client.targets.resolve([...written], { signal: during }), { shape: z.array(referenceShape).length(written.length), signal, withinMs }),
  );
  const resolveReference: Targets['resolveReference'] = (written, signal) => references.resolve(written, signal);
  return {
    accounts: async (signal) => {
      const answer = await calls.answer<readonly AccountSummary[]>((client, during) => client.accounts.list({ signal: during }), { shape: z.array(accountShape), signal });
      if (answer.ok) onAccounts(answer.value);
      return answer;
    },
    providers: (signal) => calls.answer((client, during) => client.providers.list({ signal: during }), { shape: z.array(providerShape), signal }),
    find: ({ search, account, status, cursor, limit }, signal) => {
      const query = { search, ...(account !== undefined && { account }), ...(status !== undefined && { status }), ...(cursor !== undefined && { cursor }), ...(limit !== undefined && { limit }) };
      return calls.page(limit, (client, during) => client.targets.find(query, { signal: during }), { shape: foundShape, signal, withinMs });
    },
    resolveReference,
    // Only the server knows which kind is meant where none is written.
    readTarget: async (written, signal) => {
      const named = await resolveReference(written, signal);
      if (!named.ok) return named;
      const { account, target } = named.value;
      return calls.answer((client, during) => client.targets.read({ account, ...target }, { signal: during }), { shape: readingShape, signal, withinMs });
    },
    preview: ({ references: written, reason, options }, signal) =>
      calls.answer((client, during) => client.previews.create({ references: [...written], ...(reason && { reason }), ...(options && { options }) }, { signal: during }), { shape: z.array(previewShape).length(written.length), signal, withinMs }),
  };
}
