import type { CancellationProvider, Fact, OperationRecord } from '@countermand/core/provider';
import { unknown } from '@countermand/provider-kit';
import * as z from 'zod';
import { SimulatedConnection } from './connection.ts';
import type { Sender, Wire } from './wire.ts';

const settings = z.strictObject({
  credential: z.string(),
  store: z.string(),
  requestsPerSecond: z.number(),
  timeoutMs: z.number(),
  settleMs: z.number(),
  confirm: z.enum(['response', 'read']),
});
export type SimulatedSettings = z.infer<typeof settings>;

export const SIMULATED_PROVIDER = 'simulated';

const fact = <T>(value: T): Fact<T> => unknown(value, 'invented for the simulation');

function operation(name: string, purpose: OperationRecord['purpose']): OperationRecord {
  return {
    name,
    purpose,
    target: 'order',
    request: fact(name),
    mode: fact(name === 'ask' ? 'request_then_decision' : 'immediate'),
    stopsWhat: fact('fulfilment_work'),
    createsReplacement: fact('yes'),
    replacementMayBeSent: fact('yes'),
    cancellableIn: fact([]),
    stoppedStatuses: fact(['stopped']),
    reason: fact('none'),
    options: purpose === 'stop' ? { strategy: fact('auto'), onReplacement: fact('hold') } : {},
    result: fact('response'),
    refusal: fact('409'),
    repeat: fact('unknown'),
    scopes: fact([]),
  };
}

const OPERATIONS = [operation('read', 'read'), operation('stop', 'stop'), operation('ask', 'stop'), operation('hold', 'hold')];

/** The plugin as one process has it loaded. */
export function simulatedProvider(wire: Wire, sender: Sender): CancellationProvider<SimulatedSettings> {
  return {
    specificationVersion: 'v1',
    id: SIMULATED_PROVIDER,
    displayName: 'Simulated',
    hosts: '^0.1.0',
    settings,
    targets: [{ kind: 'order', label: 'order', default: true, parseId: (text) => (/^\d+$/.test(text) ? { ok: true, id: text } : { ok: false, problem: 'not a number' }) }],
    operations: OPERATIONS,
    facts: {
      rateLimit: fact('as configured'),
      authentication: fact('token'),
      searchByMerchantNumber: fact('none'),
      money: fact('none'),
      webhooks: fact('none'),
      testMode: fact('none'),
      unknowns: [],
    },
    profile: ({ credential, store, requestsPerSecond, timeoutMs, settleMs, confirm }) => ({
      baseUrl: 'https://provider.example',
      store,
      credential,
      headers: {},
      authorize: () => ({}),
      rateLimit: { requests: requestsPerSecond, perSeconds: 1 },
      timeoutMs,
      settleMs,
      confirm,
      watchHours: 72,
      defaults: { onReplacement: 'hold' },
    }),
    open: ({ id, settings: { credential, store, timeoutMs, settleMs } }) =>
      new SimulatedConnection(wire, sender, { account: id, credential, store, timeoutMs, settleMs }),
  };
}
