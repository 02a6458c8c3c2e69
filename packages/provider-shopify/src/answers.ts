import type { Exchange } from '@countermand/core/provider';
import { lenientId, lenientList, lenientNumber, lenientObject, lenientText } from '@countermand/provider-kit';
import * as z from 'zod';
import { idIn } from './ids.ts';

const userError = z.looseObject({ code: lenientText, message: lenientText });
const line = z.looseObject({ id: lenientId, sku: lenientText, productTitle: lenientText, totalQuantity: lenientText, remainingQuantity: lenientText });

/** A fulfilment order as it is asked for in documents.ts. */
export const fulfillmentOrderAnswer = lenientObject({
  id: lenientId,
  status: lenientText,
  requestStatus: lenientText,
  updatedAt: lenientText,
  order: lenientObject({ id: lenientId, name: lenientText }),
  supportedActions: lenientList(z.looseObject({ action: lenientText })),
  lineItems: lenientObject({ nodes: lenientList(line) }),
  fulfillments: lenientObject({ nodes: lenientList(z.looseObject({ id: lenientId })) }),
});
export type FulfillmentOrderAnswer = NonNullable<z.infer<typeof fulfillmentOrderAnswer>>;

const graphqlError = z.looseObject({ message: lenientText, extensions: lenientObject({ code: lenientText }) });

const envelope = lenientObject({
  errors: lenientList(graphqlError),
  extensions: lenientObject({
    cost: lenientObject({ requestedQueryCost: lenientNumber, throttleStatus: lenientObject({ currentlyAvailable: lenientNumber, restoreRate: lenientNumber }) }),
  }),
  data: z.unknown().optional(),
});

export const mutationResult = lenientObject({
  result: lenientObject({ fulfillmentOrder: fulfillmentOrderAnswer, replacementFulfillmentOrder: fulfillmentOrderAnswer, userErrors: lenientList(userError) }),
});

const MOST_WAIT_MS = 60_000;

export interface GraphqlAnswer {
  readonly data: unknown;
  /** Errors of the whole request stand beside the data, in a 200. */
  readonly codes: readonly string[];
  /** With THROTTLED, the points are used up: how long until there are enough again. */
  readonly retryAfterMs: number;
}

/** What GraphQL puts around an answer. */
export function answerIn(exchange: Exchange): GraphqlAnswer {
  const found = exchange.kind === 'answered' && exchange.body.kind === 'json' ? envelope.parse(exchange.body.value) : null;
  const { requestedQueryCost: cost, throttleStatus } = found?.extensions?.cost ?? {};
  const { currentlyAvailable: available, restoreRate: rate } = throttleStatus ?? {};
  const waitMs = cost && rate ? ((cost - (available ?? 0)) / rate) * 1_000 : 1_000;
  return { data: found?.data, codes: (found?.errors ?? []).map(({ extensions }) => extensions?.code ?? 'UNKNOWN'), retryAfterMs: Math.min(MOST_WAIT_MS, Math.max(1_000, Math.ceil(waitMs))) };
}

/** A fulfilment order with an id and a status; undefined for what lacks one. */
export function standingOf(answer: FulfillmentOrderAnswer | null | undefined) {
  const id = idIn(answer?.id);
  return answer && id !== undefined && answer.status !== null ? { ...answer, id, status: answer.status, statuses: { status: answer.status, request_status: answer.requestStatus } } : undefined;
}
export type Standing = NonNullable<ReturnType<typeof standingOf>>;
