import type { Admission, Call, CallPurpose, Exchange } from '@countermand/core/provider';

/** A call that remembers what was asked of it. */
export interface TestCall extends Call {
  /** What the HTTP client asked leave for, the refused included. */
  readonly asked: readonly CallPurpose[];
  /** What the HTTP client reported. */
  readonly exchanges: readonly Exchange[];
}

export interface TestCallOptions {
  /** A call for a read admits any number of reads and no write; a call for a write admits exactly one write. Default: read. */
  readonly purpose?: CallPurpose;
  readonly signal?: AbortSignal;
  /** Refuses everything, saying this. */
  readonly refuse?: string;
}

let calls = 0;

/** Leave to use the network, as the engine would give it. */
export function createTestCall(options: TestCallOptions = {}): TestCall {
  const purpose = options.purpose ?? 'read';
  const asked: CallPurpose[] = [];
  const exchanges: Exchange[] = [];
  calls += 1;
  return {
    id: `test-call-${calls}`,
    signal: options.signal ?? new AbortController().signal,
    asked,
    exchanges,
    admit: async (wanted) => {
      asked.push(wanted);
      return admission(wanted, { ...options, purpose, earlier: asked.length - 1 });
    },
    observe: (exchange) => {
      exchanges.push(exchange);
    },
  };
}

function admission(wanted: CallPurpose, options: TestCallOptions & { readonly purpose: CallPurpose; readonly earlier: number }): Admission {
  if (options.refuse !== undefined) return { admitted: false, why: options.refuse };
  if (wanted !== options.purpose) return { admitted: false, why: `a call for a ${options.purpose} admits no ${wanted}` };
  if (wanted === 'write' && options.earlier > 0) return { admitted: false, why: 'one write was admitted already' };
  return { admitted: true };
}
