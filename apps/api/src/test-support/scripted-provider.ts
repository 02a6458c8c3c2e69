import type { AccountProfile, CancellationProvider, ProviderConnection, TargetKind } from '@countermand/core/provider';
import * as z from 'zod';
import { SCRIPTED_FACTS, SCRIPTED_OPERATIONS } from './scripted-capabilities.ts';
import { ScriptedConnection } from './scripted-connection.ts';

export type ScriptedStatus = 'active' | 'stopped' | 'shipped';

/** A provider without a network, and its orders. Ids are ASCII digits; `007` is `7`. */
export class ScriptedProvider implements CancellationProvider {
  readonly specificationVersion = 'v1';
  readonly id = 'scripted';
  readonly displayName = 'Scripted';
  readonly hosts = '*';
  readonly settings = z.strictObject({ token: z.string().default('canary-settings-token') });
  readonly targets: readonly TargetKind[] = [{ kind: 'job', label: 'job', default: true, parseId: parseJobId }];
  readonly operations = SCRIPTED_OPERATIONS;
  readonly facts = SCRIPTED_FACTS;
  /** Status by id. */
  readonly orders = new Map<string, ScriptedStatus>();
  /** Ids in the order in which something was asked of the provider. */
  readonly reads: string[] = [];
  readonly writes: string[] = [];
  /** Every read throws this, as a broken plugin would. */
  readError: Error | undefined;

  profile(): AccountProfile {
    return {
      baseUrl: 'https://scripted.invalid',
      store: null,
      credential: 'canary-credential',
      headers: {},
      authorize: () => ({}),
      rateLimit: { requests: 1000, perSeconds: 1 },
      timeoutMs: 1000,
      settleMs: 10,
      confirm: 'response',
      watchHours: 1,
      defaults: {},
    };
  }

  open(): ProviderConnection {
    return new ScriptedConnection(this);
  }
}

function parseJobId(text: string) {
  return /^[0-9]{1,15}$/.test(text) ? ({ ok: true, id: String(Number(text)) } as const) : ({ ok: false, problem: 'A job id has digits only, at most 15.' } as const);
}
