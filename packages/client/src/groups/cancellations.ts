import { newIdempotencyKey } from '../transport/idempotency-key.ts';
import { noticingReplays, valueOf, type Transport } from '../transport/http.ts';
import { Pages } from '../paging/pages.ts';
import type { CallOptions, Cancellation, CancellationRequest, FilingOptions, Page, QueryOf, Resolution } from '../types.ts';
import { isSettled } from './settled.ts';

/** The longest that a server lets one call wait, seconds. */
const LONGEST_WAIT_SECONDS = 60;

export interface WaitOptions extends CallOptions {
  /** Answers the cancellation as it is then. Default: no limit. */
  readonly timeoutMs?: number;
}

/** Asks for one order to be stopped, under a key of your own. Answers when that is recorded. */
export function fileCancellation({ http }: Transport, request: CancellationRequest, { signal, idempotencyKey }: CallOptions & { readonly idempotencyKey: string }): Promise<Cancellation> {
  return valueOf(http.POST('/v1/cancellations', { params: { header: { 'Idempotency-Key': idempotencyKey } }, body: request, signal }), signal, idempotencyKey);
}

/** One cancellation; with `wait`, when it has settled or the seconds (60 at most) are over. */
export function readCancellation({ http }: Transport, id: string, { signal, wait }: CallOptions & { readonly wait?: number } = {}): Promise<Cancellation> {
  return valueOf(http.GET('/v1/cancellations/{id}', { params: { path: { id }, query: { wait } }, signal }), signal);
}

/** One page, newest first. */
export function listCancellations({ http }: Transport, query: QueryOf<'listCancellations'>, { signal }: CallOptions = {}): Promise<Page<Cancellation>> {
  return valueOf(http.GET('/v1/cancellations', { params: { query }, signal }), signal);
}

/** Takes back what has not been sent: your own request, or with `everyone` that of every requester. */
export function withdrawCancellation({ http }: Transport, id: string, { signal, everyone }: CallOptions & { readonly everyone?: boolean } = {}): Promise<Cancellation> {
  return valueOf(http.POST('/v1/cancellations/{id}/withdraw', { params: { path: { id } }, body: { everyone }, signal }), signal);
}

/** Has it read again at the provider now. Sends no stop. */
export function recheckCancellation({ http }: Transport, id: string, { signal }: CallOptions = {}): Promise<Cancellation> {
  return valueOf(http.POST('/v1/cancellations/{id}/recheck', { params: { path: { id } }, body: {}, signal }), signal);
}

/** Records a person's decision on one that `needs_attention`. */
export function resolveCancellation({ http }: Transport, id: string, resolution: Resolution, { signal }: CallOptions = {}): Promise<Cancellation> {
  return valueOf(http.POST('/v1/cancellations/{id}/resolve', { params: { path: { id } }, body: resolution, signal }), signal);
}

/** Stops of single orders. */
export function cancellations(transport: Transport) {
  const { http, sleep } = transport;
  return {
    /** Asks for one order to be stopped. Answers when that is recorded, or, with `wait`, when it has settled or the seconds are over. */
    file(request: CancellationRequest, { signal, idempotencyKey = newIdempotencyKey(), onReplay, wait }: FilingOptions & { readonly wait?: number } = {}): Promise<Cancellation> {
      const params = { header: { 'Idempotency-Key': idempotencyKey }, query: { wait } };
      return valueOf(noticingReplays(http.POST('/v1/cancellations', { params, body: request, signal }), onReplay), signal, idempotencyKey);
    },

    /** One cancellation; with `wait`, when it has settled or the seconds (60 at most) are over. */
    get: (id: string, options?: CallOptions & { readonly wait?: number }): Promise<Cancellation> => readCancellation(transport, id, options),

    /** Newest first. `await` it for a page, `for await` for all. */
    list: (query: QueryOf<'listCancellations'> = {}, options?: CallOptions): Pages<Cancellation> => new Pages((cursor = query.cursor) => listCancellations(transport, { ...query, cursor }, options)),

    /** Answers when it has settled, when only a person can go on (`needs_attention`), or when the time is up. */
    async wait(id: string, { signal, timeoutMs = Infinity }: WaitOptions = {}): Promise<Cancellation> {
      const until = Date.now() + timeoutMs;
      for (let quickly = 0; ; quickly += 1) {
        const askedAt = Date.now();
        const wait = Math.min(LONGEST_WAIT_SECONDS, Math.max(0, until - askedAt) / 1000);
        const cancellation = await readCancellation(transport, id, { signal, wait });
        if (isSettled(cancellation) || cancellation.state === 'needs_attention' || Date.now() >= until) return cancellation;
        // A server that is closing answers at once: it is not asked without a pause.
        if (Date.now() - askedAt < 1000) await sleep(Math.min(10_000, 100 * 2 ** quickly, Math.max(0, until - Date.now())), signal);
      }
    },

    /** Takes back what has not been sent: your own request, or with `everyone` that of every requester. */
    withdraw: (id: string, options?: CallOptions & { readonly everyone?: boolean }): Promise<Cancellation> => withdrawCancellation(transport, id, options),

    /** Has it read again at the provider now. Sends no stop. */
    recheck: (id: string, options?: CallOptions): Promise<Cancellation> => recheckCancellation(transport, id, options),

    /** Records a person's decision on one that `needs_attention`. */
    resolve: (id: string, resolution: Resolution, options?: CallOptions): Promise<Cancellation> => resolveCancellation(transport, id, resolution, options),
  };
}
