import type { ServiceProblem } from '../service/answer.ts';
import type { BatchService } from '../service/batch-service.ts';
import type { Service } from '../service/service.ts';

export interface ScriptedService {
  readonly service: Service;
  /** Tells the screens that something has changed. */
  readonly change: () => void;
}

export type ServiceScript = Partial<Omit<Service, 'batches' | 'keys'>> & { readonly batches?: Partial<BatchService> };

const PLACE = { kind: 'ledger', ledger: 'sqlite:./countermand.db', configuration: 'countermand.config.json', demo: false } as const;

/** A service for tests of screens: what the script does not say is answered with a problem that names the call. */
export function scriptService({ batches, ...script }: ServiceScript = {}): ScriptedService {
  const listeners = new Set<() => void>();
  const service = {
    place: PLACE,
    accounts: () => Promise.resolve({ ok: true, value: [] }),
    cancellations: () => Promise.resolve({ ok: true, value: { items: [], nextCursor: null } }),
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    work: () => () => Promise.resolve(),
    ...script,
    batches: unscripted({ work: () => () => Promise.resolve(), ...batches }, 'batches.'),
    keys: unscripted({}, 'keys.'),
  };
  return {
    service: unscripted(service, '') as unknown as Service,
    change: () => {
      for (const listener of [...listeners]) listener();
    },
  };
}

function unscripted(script: object, prefix: string): object {
  return new Proxy(script, {
    get: (target, name) => {
      if (typeof name === 'symbol' || Reflect.has(target, name)) return Reflect.get(target, name) as unknown;
      const problem: ServiceProblem = { code: 'unsupported', detail: `The script has no ${prefix}${name}.`, retryable: false };
      return () => Promise.resolve({ ok: false, problem });
    },
  });
}
