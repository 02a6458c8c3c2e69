import { GetCancellation, ListCancellations, ListEvents, RecheckCancellation, RequestCancellation, ResolveCancellation, WaitForCancellation, WithdrawCancellation } from '@countermand/core';
import { toEventPageView, toView } from '@countermand/core/model';
import type { Service } from '../service.ts';
import { mapAnswer } from './map-answer.ts';
import type { LocalParts } from './local-parts.ts';

/** A route of its own: a key used here means nothing to the API, and the other way round. */
const ROUTE = 'cancel';

type Cancellations = Pick<Service, 'file' | 'cancellation' | 'cancellations' | 'settle' | 'withdraw' | 'recheck' | 'resolve' | 'events'>;

/** Cancellations and their events, in this machine's ledger. */
export function createLocalCancellations({ host: { container }, actor }: LocalParts): Cancellations {
  return {
    file: (request, idempotencyKey, signal) =>
      mapAnswer(container.resolve(RequestCancellation).execute(request, { actor, route: ROUTE, idempotencyKey }, signal), ({ view, replayed }) => ({ view, replayed })),
    cancellation: (id) => mapAnswer(container.resolve(GetCancellation).execute(id), (record) => toView(record)),
    cancellations: (query) =>
      mapAnswer(container.resolve(ListCancellations).execute(query), ({ items, nextCursor }) => ({ items: items.map((record) => toView(record)), nextCursor })),
    settle: (id, limits) => mapAnswer(container.resolve(WaitForCancellation).execute(id, limits), ({ record }) => toView(record)),
    withdraw: (id, { everyone = false } = {}) => mapAnswer(container.resolve(WithdrawCancellation).execute(id, { actor, ...(everyone && { everyone }) }), ({ record }) => toView(record)),
    recheck: (id) => mapAnswer(container.resolve(RecheckCancellation).execute(id, { actor }), (record) => toView(record)),
    resolve: (id, resolution) => mapAnswer(container.resolve(ResolveCancellation).execute(id, resolution, { actor }), (record) => toView(record)),
    events: ({ cancellation, batch, after, limit }) => {
      const listing = {
        ...(cancellation !== undefined && { cancellationId: cancellation }),
        ...(batch !== undefined && { batchId: batch }),
        ...(after !== undefined && { after }),
        ...(limit !== undefined && { limit }),
      };
      return mapAnswer(container.resolve(ListEvents).execute(listing), toEventPageView);
    },
  };
}
