import type { Target } from '@countermand/core/model';
import type { Exchange, PlanOptions, ProviderRequest, Replacement, WriteOutcome } from '@countermand/core/provider';
import { evidenceOf, graphqlRequest, notAppliedOutcome, saidBy } from '@countermand/provider-kit';
import { answerIn, mutationResult, standingOf, type FulfillmentOrderAnswer, type Standing } from './answers.ts';
import { CANCEL, HOLD, REQUEST } from './documents.ts';
import { FULFILLMENT_ORDER, gidOf } from './ids.ts';
import { PATH } from './read.ts';

/** What a stop leaves behind. CLOSED proves one only in the answer to our own mutation, or where nothing was shipped. */
export const STOPPED = ['CANCELLED', 'CLOSED'];

const DOCUMENTS: Readonly<Record<string, string>> = { cancel: CANCEL, request: REQUEST, hold: HOLD };

/** Throws `TypeError` for an operation it does not have: a bug. */
export function writeRequest({ id }: Target, operation: string, { message, reasonLabel }: PlanOptions): ProviderRequest {
  const document = DOCUMENTS[operation];
  if (document === undefined) throw new TypeError(`Shopify has no write called "${operation}".`);
  const variables = { id: gidOf(id), ...(operation === 'request' && { message: message ?? reasonLabel }), ...(operation === 'hold' && { notes: reasonLabel }) };
  return graphqlRequest({ operation, path: PATH, document, variables });
}

/** What the answer to the one mutation proves: a 200 may hold errors of the request, errors of the user, or nothing at all. */
export function parseWrite(exchange: Exchange, target: Target, operation: string): WriteOutcome {
  const notApplied = notAppliedOutcome(exchange, operation);
  if (notApplied !== undefined) return notApplied;
  const { data, codes } = answerIn(exchange);
  const result = mutationResult.parse(data)?.result;
  const standing = standingOf(result?.fulfillmentOrder);
  const replacement = replacementIn(result?.replacementFulfillmentOrder);
  const evidence = evidenceOf(exchange, {
    operation,
    ...(standing && { subject: standing.id, statuses: standing.statuses }),
    ...(replacement && { ids: { replacement: replacement.target.id } }),
    messages: (result?.userErrors ?? []).flatMap(({ message, code }) => message ?? code ?? []),
  });
  const unclear = (message: string): WriteOutcome => ({ kind: 'ambiguous', message, evidence });
  if (exchange.kind !== 'answered') return unclear('No answer came.');
  if (codes.length > 0) return unclear(`The answer holds errors: ${codes.slice(0, 3).join(', ')}.`);
  if (exchange.status >= 400) return exchange.status === 404 ? unclear(saidBy(exchange)) : { kind: 'refused', code: 'rejected_by_provider', message: saidBy(exchange), readBack: true, evidence };
  const [userError] = result?.userErrors ?? [];
  if (userError) return { kind: 'refused', code: 'rejected_by_provider', message: evidence.messages?.[0] ?? 'Shopify refused, and gave no reason.', readBack: true, evidence };
  if (standing === undefined) return unclear('The answer shows no fulfilment order with an id and a status.');
  if (standing.id !== target.id) return unclear('The answer names another fulfilment order.');
  return outcomeOf(operation, standing, { evidence, replacement }) ?? unclear(`The answer shows it as ${standing.status}, ${standing.requestStatus ?? 'no request status'}.`);
}

interface Told {
  readonly evidence: WriteOutcome['evidence'];
  readonly replacement: Replacement | undefined;
}

function outcomeOf(operation: string, { status, requestStatus, order, fulfillments }: Standing, { evidence, replacement }: Told): WriteOutcome | undefined {
  const named = { evidence, ...(order?.name && { orderNumber: order.name }) };
  if (operation === 'hold') return status === 'ON_HOLD' ? { kind: 'held', evidence } : undefined;
  if (STOPPED.includes(status) && (fulfillments?.nodes.length ?? 0) === 0) return { kind: 'stopped', ...named, ...(replacement && { replacement }) };
  return operation === 'request' && requestStatus === 'CANCELLATION_REQUESTED' ? { kind: 'requested', ...named } : undefined;
}

/** The order that took a stopped one's place: unless it is held, the shop may send it out again. */
export function replacementIn(answer: FulfillmentOrderAnswer | null | undefined): Replacement | undefined {
  const standing = standingOf(answer);
  if (standing === undefined) return undefined;
  const { id, status } = standing;
  const target = { kind: FULFILLMENT_ORDER, id };
  if (STOPPED.includes(status)) return { target, status, hold: 'not_needed' };
  if (status === 'ON_HOLD') return { target, status, hold: 'held' };
  return { target, status, hold: status === 'OPEN' || status === 'SCHEDULED' ? 'needed' : 'impossible' };
}
