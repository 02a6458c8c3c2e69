import { createClient, CountermandError, type ClientOptions, type CountermandClient } from '@countermand/client';
import { pageLimit } from '@countermand/core';
import type * as z from 'zod';
import type { Answer, ServiceProblem } from '../answer.ts';
import { connectionTrouble } from './connection-trouble.ts';
import { createGate } from './gate.ts';
import { noConnection, remoteProblem, unreadableAnswer } from './remote-problem.ts';

type Fetch = NonNullable<ClientOptions['fetch']>;

/** Calls that look into the server's ledger only, milliseconds. */
const LEDGER_MS = 30_000;
/** Calls for which the server may have to ask a provider, perhaps after others, milliseconds. */
export const PROVIDER_MS = 120_000;

/** So many calls are made at once. */
const AT_ONCE = 16;

/** A call that is safe to repeat is repeated so often. */
const REPEATS = 2;

export interface RemoteServer {
  readonly url: URL;
  readonly token: string;
  /** Default: the global `fetch`. */
  readonly fetch?: Fetch | undefined;
}

export interface CallRules {
  /** What the answer must be like to be understood. */
  readonly shape: z.ZodType;
  readonly signal?: AbortSignal | undefined;
  /** How long it may take with all repetitions, milliseconds. Default: 30 s. */
  readonly withinMs?: number;
  /** For calls that change something: how to find out whether they did. */
  readonly lookUp?: string;
  /** The key under which it is repeated. */
  readonly idempotencyKey?: string;
}

/** Makes calls to one server and answers them as values. */
export class RemoteCalls {
  readonly url: URL;
  readonly #client: CountermandClient;
  readonly #gate = createGate(AT_ONCE);
  /** Keys of calls of which one attempt may have arrived although no answer came that can be read. */
  readonly #doubts = new Set<string>();

  constructor({ url, token, fetch = (request) => globalThis.fetch(request) }: RemoteServer) {
    this.url = url;
    this.#client = createClient({ baseUrl: url.href, token, fetch: this.#watched(fetch), repeats: REPEATS });
  }

  /** Answers the value as the server sent it, or the problem. Rejects with the reason of `signal` only. */
  async answer<Value>(call: (client: CountermandClient, signal: AbortSignal) => PromiseLike<unknown>, rules: CallRules): Promise<Answer<Value>> {
    return this.#gate(() => this.#answer<Value>(call, rules));
  }

  /** The same for a page of a list; how long one may be is known without asking. */
  async page<Value>(limit: number | undefined, call: (client: CountermandClient, signal: AbortSignal) => PromiseLike<unknown>, rules: CallRules): Promise<Answer<Value>> {
    const checked = pageLimit(limit);
    return checked.ok ? this.answer(call, rules) : checked;
  }

  async #answer<Value>(call: (client: CountermandClient, signal: AbortSignal) => PromiseLike<unknown>, rules: CallRules): Promise<Answer<Value>> {
    const { shape, signal, withinMs = LEDGER_MS, idempotencyKey } = rules;
    signal?.throwIfAborted();
    const deadline = AbortSignal.timeout(withinMs);
    try {
      const value = await call(this.#client, signal ? AbortSignal.any([signal, deadline]) : deadline);
      const trouble = shapeTrouble(shape, value);
      if (trouble !== undefined) return { ok: false, problem: this.#withDoubt(unreadableAnswer(this.url, trouble), rules, true) };
      if (idempotencyKey !== undefined) this.#doubts.delete(idempotencyKey);
      return { ok: true, value: value as Value };
    } catch (error) {
      signal?.throwIfAborted();
      return { ok: false, problem: this.#problemOf(error, rules, deadline) };
    }
  }

  #problemOf(error: unknown, rules: CallRules, deadline: AbortSignal): ServiceProblem {
    const { withinMs = LEDGER_MS } = rules;
    const late = deadline.aborted;
    if (!late && !CountermandError.is(error)) throw error;
    const problem = late ? noConnection(`${this.url.origin} did not answer within ${withinMs / 1_000} s.`) : remoteProblem(error as CountermandError, this.url);
    return this.#withDoubt(problem, rules, late || !this.#unsent(error as CountermandError));
  }

  /** The problem of a call that changes something, with what is known of whether it did; `arrived`: the last attempt may have. */
  #withDoubt(problem: ServiceProblem, { lookUp, idempotencyKey }: CallRules, arrived: boolean): ServiceProblem {
    if (lookUp === undefined) return problem;
    const doubted = idempotencyKey !== undefined && this.#doubts.has(idempotencyKey);
    // A server that answers knows, unless it could not look either.
    if (problem.requestId !== undefined && !(doubted && problem.status !== undefined && problem.status >= 500)) return problem;
    const perhaps = idempotencyKey === undefined ? arrived : doubted;
    return { ...problem, detail: `${problem.detail} ${perhaps ? `It is not certain whether it was recorded: ${lookUp}` : 'Nothing was recorded.'}` };
  }

  #unsent({ code, cause }: CountermandError): boolean {
    return code === 'connection_failed' && connectionTrouble(cause, this.url).unsent;
  }

  /** Notices what may have arrived: the attempts before the last one are known to nobody else. */
  #watched(fetch: Fetch): Fetch {
    return async (request) => {
      const key = request.headers.get('idempotency-key');
      try {
        const response = await fetch(request);
        const ours = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
        // An answer that was begun can still break off, or turn out to be no answer: what was read and understood takes the doubt back.
        if (key !== null && !ours && isDoubtful(response.status)) this.#doubts.add(key);
        return response;
      } catch (error) {
        if (key !== null && !connectionTrouble(error, this.url).unsent) this.#doubts.add(key);
        throw error;
      }
    };
  }
}

/** Said by something between: it may have handed on what it tells nothing of. What it turns away for good has gone nowhere. */
function isDoubtful(status: number): boolean {
  return status < 400 || status >= 500 || status === 408 || status === 499;
}

/** Where an answer is not as it must be; undefined where it is. */
function shapeTrouble(shape: z.ZodType, value: unknown): string | undefined {
  const [issue] = shape.safeParse(value).error?.issues ?? [];
  return issue && (issue.path.join('.') || 'all of it');
}
