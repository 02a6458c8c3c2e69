import { Pages } from '../paging/pages.ts';
import { valueOf, type Transport } from '../transport/http.ts';
import type { CallOptions, QueryOf, Schemas } from '../types.ts';

type Endpoint = Schemas['WebhookEndpoint'];

/** Where events are sent, and what became of it. */
export function webhookEndpoints({ http }: Transport) {
  return {
    /** Has events sent to a URL from now on; `secret` is shown this once. */
    create(request: Schemas['WebhookEndpointRequest'], { signal }: CallOptions = {}): Promise<Schemas['WebhookEndpointWithSecret']> {
      return valueOf(http.POST('/v1/webhook-endpoints', { body: request, signal }), signal);
    },

    /** All of them, newest first. */
    async list({ signal }: CallOptions = {}): Promise<readonly Endpoint[]> {
      return (await valueOf(http.GET('/v1/webhook-endpoints', { signal }), signal)).items;
    },

    /** One of them, with how it fares. */
    get(id: string, { signal }: CallOptions = {}): Promise<Endpoint> {
      return valueOf(http.GET('/v1/webhook-endpoints/{id}', { params: { path: { id } }, signal }), signal);
    },

    /** Changes it, or switches it on or off. */
    change(id: string, change: Schemas['WebhookEndpointChange'], { signal }: CallOptions = {}): Promise<Endpoint> {
      return valueOf(http.PATCH('/v1/webhook-endpoints/{id}', { params: { path: { id } }, body: change, signal }), signal);
    },

    /** Removes it; what waits for it is not sent. */
    remove(id: string, { signal }: CallOptions = {}): Promise<Endpoint> {
      return valueOf(http.DELETE('/v1/webhook-endpoints/{id}', { params: { path: { id } }, signal }), signal);
    },

    /** Gives it a new secret; the old one signs along for a while. */
    rotateSecret(id: string, rotation: Schemas['WebhookRotation'] = {}, { signal }: CallOptions = {}): Promise<Schemas['WebhookEndpointWithSecret']> {
      return valueOf(http.POST('/v1/webhook-endpoints/{id}/rotate-secret', { params: { path: { id } }, body: rotation, signal }), signal);
    },

    /** Sends it a message to see whether it hears. */
    test(id: string, { signal }: CallOptions = {}): Promise<Schemas['WebhookDelivery']> {
      return valueOf(http.POST('/v1/webhook-endpoints/{id}/test', { params: { path: { id } }, body: {}, signal }), signal);
    },

    /** What was sent to it, newest first. */
    deliveries(id: string, query: QueryOf<'listWebhookDeliveries'> = {}, { signal }: CallOptions = {}): Pages<Schemas['WebhookDelivery']> {
      return new Pages((cursor = query.cursor) => valueOf(http.GET('/v1/webhook-endpoints/{id}/deliveries', { params: { path: { id }, query: { ...query, cursor } }, signal }), signal));
    },

    /** Sends again: one delivery, or the events of a span. */
    replay(id: string, request: Schemas['WebhookReplayRequest'], { signal }: CallOptions = {}): Promise<Schemas['WebhookReplay']> {
      return valueOf(http.POST('/v1/webhook-endpoints/{id}/replay', { params: { path: { id } }, body: request, signal }), signal);
    },
  };
}
