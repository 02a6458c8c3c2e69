import { valueOf, type Transport } from '../transport/http.ts';
import { Pages } from '../paging/pages.ts';
import type { CallOptions, FoundTarget, FoundTargetPage, Preview, PreviewRequest, QueryOf, ReferenceAnswer, ReferencesRequest, TargetReading } from '../types.ts';

export interface TargetName {
  readonly account: string;
  readonly kind: string;
  readonly id: string;
}

/** By id or by merchant number, at every account that can be searched, or at one. A page says which could not. */
export function findTargets({ http }: Transport, query: QueryOf<'findTargets'>, { signal }: CallOptions = {}): Pages<FoundTarget, FoundTargetPage> {
  return new Pages((cursor = query.cursor) => valueOf(http.GET('/v1/targets', { params: { query: { ...query, cursor } }, signal }), signal));
}

/** Orders as their providers show them. */
export function targets(transport: Transport) {
  const { http } = transport;
  return {
    /** A live snapshot: who it is for, and whether it can still be stopped. */
    read({ account, kind, id }: TargetName, { signal }: CallOptions = {}): Promise<TargetReading> {
      return valueOf(http.GET('/v1/accounts/{account}/targets/{kind}/{id}', { params: { path: { account, kind, id } }, signal }), signal);
    },

    /** By id or by merchant number, at every account that can be searched, or at one. A page says which could not. */
    find: (query: QueryOf<'findTargets'>, options?: CallOptions): Pages<FoundTarget, FoundTargetPage> => findTargets(transport, query, options),

    /** Which orders these references mean, in the order asked; 1000 at most. Only merchant numbers are looked up at their providers. */
    async resolve(references: ReferencesRequest['references'], { signal }: CallOptions = {}): Promise<readonly ReferenceAnswer[]> {
      return (await valueOf(http.POST('/v1/references', { body: { references }, signal }), signal)).items;
    },
  };
}

/** Names each effect, in the order asked. Nothing is filed and nothing is changed. */
export async function createPreviews({ http }: Transport, request: PreviewRequest, { signal }: CallOptions = {}): Promise<readonly Preview[]> {
  return (await valueOf(http.POST('/v1/previews', { body: request, signal }), signal)).items;
}

/** What stopping would do. */
export function previews(transport: Transport) {
  return {
    /** Names each effect, in the order asked. Nothing is filed and nothing is changed. */
    create: (request: PreviewRequest, options?: CallOptions): Promise<readonly Preview[]> => createPreviews(transport, request, options),
  };
}
