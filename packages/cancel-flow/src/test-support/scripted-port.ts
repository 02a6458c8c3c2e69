import type { OrderUpdate } from '../machine/accept-update.ts';
import type { CancelFlowPort, Outcome } from '../controller/port.ts';

type Method = keyof CancelFlowPort;

/** A call of the port that has not been answered. */
export interface OpenCall {
  readonly method: Method;
  readonly input: unknown;
  readonly signal: AbortSignal;
  readonly answer: (outcome: Outcome<never>) => void;
  readonly fail: () => void;
  readonly update: (update: OrderUpdate) => void;
}

/** A port whose calls a test answers one by one. */
export class ScriptedPort implements CancelFlowPort {
  readonly calls: OpenCall[] = [];
  readonly open = new Set<OpenCall>();

  readonly preview = (input: unknown, signal: AbortSignal) => this.#call({ method: 'preview', input, signal });
  readonly file = (input: unknown, signal: AbortSignal) => this.#call({ method: 'file', input, signal });
  readonly look = (input: unknown, signal: AbortSignal) => this.#call({ method: 'look', input, signal });
  readonly withdraw = (input: unknown, signal: AbortSignal) => this.#call({ method: 'withdraw', input, signal });
  readonly renewSession = (signal: AbortSignal) => this.#call({ method: 'renewSession', input: null, signal });
  readonly follow = (input: unknown, update: (update: OrderUpdate) => void, signal: AbortSignal) => this.#call({ method: 'follow', input, signal, update });

  /** The latest open call of a method. */
  waiting(method: Method): OpenCall {
    const call = [...this.open].findLast((each) => each.method === method);
    if (!call) throw new Error(`Nobody called ${method}; open are: ${[...this.open].map((each) => each.method).join(', ')}.`);
    return call;
  }

  count(method: Method): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  #call({ update = () => undefined, ...about }: Pick<OpenCall, 'method' | 'input' | 'signal'> & Partial<Pick<OpenCall, 'update'>>): Promise<Outcome<never>> {
    return new Promise((resolve, reject) => {
      const over = () => void this.open.delete(call);
      const call: OpenCall = {
        ...about,
        update,
        answer: (outcome) => (over(), resolve(outcome)),
        fail: () => (over(), reject(new Error('The connection broke.'))),
      };
      about.signal.addEventListener('abort', call.fail);
      this.calls.push(call);
      this.open.add(call);
    });
  }
}

/** An outcome with a value. */
export function done(value: unknown): Outcome<never> {
  return { kind: 'done', value } as unknown as Outcome<never>;
}

/** Lets everything go on that does not wait for a person, the clock or the port. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
