import * as z from 'zod';
import type { CancellationProvider, TargetKind } from '../provider/provider.ts';
import { commonSettings, secretSource } from '../provider/settings.ts';
import { FAKE_FACTS, FAKE_OPERATIONS } from './fake-capabilities.ts';
import { FakeConnection } from './fake-connection.ts';
import type { FakeRemote } from './fake-remote.ts';

export const FAKE_PROVIDER_ID = 'acme-print';

const settings = z.strictObject({
  ...commonSettings,
  token: secretSource,
  store: z.string().optional(),
  /** False: the account's connection has no search. */
  search: z.boolean().default(true),
  onReplacement: z.enum(['hold', 'leave']).default('hold'),
});
export type FakeSettings = z.infer<typeof settings>;

const JOB: TargetKind = {
  kind: 'job',
  label: 'print job',
  default: true,
  parseId: (text) =>
    /^\d{1,12}$/.test(text)
      ? { ok: true, id: String(Number(text)) }
      : { ok: false, problem: `"${text}" is not a print job's id, which is a whole number such as 1042.` },
};

const PARCEL: TargetKind = {
  kind: 'parcel',
  label: 'parcel',
  parseId: (text) => (/^[A-Z0-9-]{1,20}$/.test(text) ? { ok: true, id: text } : { ok: false, problem: `"${text}" is not a parcel's id.` }),
};

/** The invented plugin. Register it under CANCELLATION_PROVIDER; `changes` makes another one of it. */
export function createFakeProvider(remote: FakeRemote, changes: Partial<CancellationProvider<FakeSettings>> = {}): CancellationProvider<FakeSettings> {
  return {
    specificationVersion: 'v1',
    id: FAKE_PROVIDER_ID,
    displayName: 'Acme Print',
    hosts: '^0.1.0',
    settings,
    targets: [JOB, PARCEL],
    operations: FAKE_OPERATIONS,
    facts: FAKE_FACTS,
    profile: (it) => ({
      baseUrl: it.baseUrl ?? 'https://api.acme-print.example',
      store: it.store ?? null,
      credential: it.token,
      headers: {},
      authorize: (secret) => ({ authorization: `Bearer ${secret}` }),
      rateLimit: it.rateLimit ?? { requests: 10, perSeconds: 1 },
      timeoutMs: it.timeoutMs,
      settleMs: it.settleMs ?? 5_000,
      confirm: it.confirm,
      watchHours: it.watchHours,
      defaults: { onReplacement: it.onReplacement },
    }),
    open: (account, tools) => {
      const connection = Object.assign(new FakeConnection(remote, tools.clock), remote.misbehaves);
      return account.settings.search ? connection : Object.assign(connection, { doSearch: undefined });
    },
    ...changes,
  };
}
