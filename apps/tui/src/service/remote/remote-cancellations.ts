import { setTimeout as sleep } from 'node:timers/promises';
import type { CancellationRequest } from '@countermand/core';
import type { CancellationView } from '@countermand/core/model';
import type { Answer } from '../answer.ts';
import type { CancellationQuery, Service } from '../service.ts';
import { createGate } from './gate.ts';
import { PROVIDER_MS, type RemoteCalls } from './remote-calls.ts';
import { settle, type SettleLimits } from './settle.ts';
import { cancellationShape as shape, eventPageShape, pageOf } from './shapes.ts';

type Cancellations = Pick<Service, 'file' | 'cancellation' | 'cancellations' | 'settle' | 'withdraw' | 'recheck' | 'resolve' | 'events'>;

/** So many calls wait at the server at once; further cancellations wait for their turn to wait. */
const WAITING_AT_ONCE = 8;

/** Cancellations and their events, at a server. */
export function createRemoteCancellations(calls: RemoteCalls): Cancellations {
  const waits = createGate(WAITING_AT_ONCE);
  return {
    file: async (request, idempotencyKey, signal) => {
      let replayed = false;
      const onReplay = (): void => void (replayed = true);
      const lookUp = `look with \`countermand list\`, or ask again with --idempotency-key ${idempotencyKey}: nothing is filed twice under one key.`;
      const answer = await calls.answer<CancellationView>(
        (client, during) => client.cancellations.file(bodyOf(request), { idempotencyKey, onReplay, signal: during }),
        { shape, signal, lookUp, idempotencyKey, withinMs: PROVIDER_MS },
      );
      return answer.ok ? { ok: true, value: { view: answer.value, replayed } } : answer;
    },
    cancellation: (id, signal) => calls.answer((client, during) => client.cancellations.get(id, { signal: during }), { shape, signal }),
    cancellations: (query, signal) => calls.page(query.limit, (client, during) => client.cancellations.list(listingOf(query), { signal: during }), { shape: pageOf(shape), signal }),
    settle: (id, limits) => waits(() => waitFor(calls, id, limits)),
    withdraw: (id, { everyone = false } = {}) =>
      calls.answer((client, signal) => client.cancellations.withdraw(id, { signal, ...(everyone && { everyone }) }), { shape, lookUp: showing(id) }),
    recheck: (id) => calls.answer((client, signal) => client.cancellations.recheck(id, { signal }), { shape, lookUp: showing(id) }),
    resolve: (id, resolution) => calls.answer((client, signal) => client.cancellations.resolve(id, resolution, { signal }), { shape, lookUp: showing(id) }),
    events: ({ cancellation, batch, after, limit }, signal) => {
      const query = { ...(after !== undefined && { cursor: after }), ...(limit !== undefined && { limit }) };
      return calls.page(
        limit,
        ({ events }, during) => {
          if (cancellation !== undefined) return events.of(cancellation, query, { signal: during });
          return batch === undefined ? events.list(query, { signal: during }) : events.ofBatch(batch, query, { signal: during });
        },
        { shape: eventPageShape, signal },
      );
    },
  };
}

function waitFor(calls: RemoteCalls, id: string, limits: SettleLimits): Promise<Answer<CancellationView>> {
  const look = (wait: number, signal: AbortSignal | undefined): Promise<Answer<CancellationView>> =>
    calls.answer((client, during) => client.cancellations.get(id, { wait, signal: during }), { shape, signal, withinMs: Math.ceil(wait + 15) * 1_000 });
  return settle({ look, sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }), now: () => performance.now() }, limits);
}

function showing(id: string): string {
  return `look with \`countermand show ${id}\`.`;
}

/** Only what a listing has, whatever else a caller carries along: a server refuses what it does not know. */
function listingOf({ states, accounts, reference, batch, attention, replacement, cursor, limit }: CancellationQuery) {
  return {
    ...(states && { state: [...states] }),
    ...(accounts && { account: [...accounts] }),
    ...(reference !== undefined && { reference }),
    ...(batch !== undefined && { batch }),
    ...(attention !== undefined && { attention: attention ? ('true' as const) : ('false' as const) }),
    ...(replacement !== undefined && { replacement }),
    ...(cursor !== undefined && { cursor }),
    ...(limit !== undefined && { limit }),
  };
}

/** The request as the body that the API takes. */
function bodyOf({ reference, account, target, reason, note, sendAfter, expectedOrderNumber, options }: CancellationRequest) {
  return {
    ...(reference !== undefined && { reference }),
    ...(account !== undefined && { account }),
    ...(target && { target: { kind: target.kind ?? '', id: target.id } }),
    reason,
    ...(note !== undefined && { note }),
    ...(sendAfter !== undefined && { sendAfter }),
    ...(expectedOrderNumber !== undefined && { expect: { orderNumber: expectedOrderNumber } }),
    ...(options && { options }),
  };
}
