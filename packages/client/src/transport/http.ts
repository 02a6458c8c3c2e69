import { CountermandError } from '../errors/countermand-error.ts';
import { errorOf } from '../errors/error-of.ts';
import { authorizedFetch, type TokenSource } from './authorized-fetch.ts';
import { call, UnusableParameter, type Call } from './call.ts';
import type { Http } from './http-types.ts';
import type { Fetch } from './retrying-fetch.ts';
import type { Sleep } from './sleep.ts';

/** Calls by path, and the same fetch for what is no call of the document. */
export interface Transport {
  readonly http: Http;
  readonly fetch: Fetch;
  readonly baseUrl: string;
  readonly sleep: Sleep;
  /** Whether `http` repeats by itself what is safe to repeat; `fetch` never does. */
  readonly repeats: boolean;
}

export interface TransportParts {
  readonly baseUrl: string;
  readonly token: TokenSource | undefined;
  readonly fetch: Fetch;
  readonly sleep: Sleep;
}

/** Makes each call once: for who has rules of his own about what is repeated. */
export function plainTransport({ baseUrl, token, fetch, sleep }: TransportParts): Transport {
  const authorized = token === undefined ? fetch : authorizedFetch(fetch, token);
  const base = baseUrl.replace(/\/+$/, '');
  return { http: httpOver(authorized, base), fetch: authorized, baseUrl: base, sleep, repeats: false };
}

export function httpOver(fetch: Fetch, baseUrl: string): Http {
  const by = (method: string) => (path: string, init?: Partial<Call>) => call(fetch, baseUrl, { ...init, method, path });
  // The types say for each path what the one function under all of them takes and answers.
  return { GET: by('GET'), POST: by('POST'), PATCH: by('PATCH'), DELETE: by('DELETE') } as Http;
}

/** What a call answers, as far as it is looked at here. */
interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The value of an answer; whatever is wrong is thrown as a `CountermandError`, an abort as the signal's reason, and what cannot be sent as a `TypeError`. */
export async function valueOf<Data>(call: Promise<Answered<Data>>, signal?: AbortSignal, idempotencyKey?: string): Promise<Data> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (signal?.aborted) throw signal.reason;
    // Nothing was sent: a place that makes no address, or no token to be had.
    if (cause instanceof UnusableParameter || CountermandError.is(cause)) throw cause;
    throw noAnswer(cause, idempotencyKey);
  });
  if (!response.ok) throw errorOf(response, error, idempotencyKey);
  return data as Data;
}

/** The same answer; says so when it is that of an earlier call under the same key. */
export async function noticingReplays<Answer extends { readonly response: Response }>(call: Promise<Answer>, onReplay: (() => void) | undefined): Promise<Answer> {
  const answered = await call;
  if (answered.response.headers.get('idempotency-replayed') === 'true') onReplay?.();
  return answered;
}

function noAnswer(cause: unknown, idempotencyKey: string | undefined): CountermandError {
  const parsed = cause instanceof SyntaxError;
  return new CountermandError({
    code: parsed ? 'unreadable_answer' : 'connection_failed',
    message: parsed ? 'Not an answer of Countermand (no JSON): something between may have answered.' : 'No answer came. A filing may have arrived: repeat it under its key.',
    cause,
    idempotencyKey,
  });
}
