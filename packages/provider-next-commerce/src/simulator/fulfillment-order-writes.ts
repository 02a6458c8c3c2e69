import type { SimulatorReply, SimulatorRequest, SimulatorRoute } from '@countermand/provider-kit/testing';
import { renderFulfillmentOrder, type Json } from './render-fulfillment-order.ts';
import { invalid, NOT_FOUND } from './replies.ts';
import type { SimulatedShop } from './shop.ts';
import type { SimulatedFulfillmentOrder } from './state.ts';
import { writeRoute, type WritePlan } from './write-route.ts';

/** What becomes of a cancellation request. */
export interface Decision {
  readonly answer: 'accept' | 'reject';
  /** How many reads still see it undecided. */
  readonly afterReads: number;
}

/** What sets one write apart from the others, or why it is turned away. */
type Particulars = (part: SimulatedFulfillmentOrder, request: SimulatorRequest) => Partial<WritePlan> | SimulatorReply;

const BASE = '/fulfillment-orders/:id';
const HOLD_REASONS = ['address_incorrect', 'out_of_stock', 'high_risk', 'awaiting_payment', 'other'];

/** The writes on a fulfilment order; `decision` null leaves a cancellation request undecided. */
export function fulfillmentOrderWrites(shop: SimulatedShop, decision: Decision | null): SimulatorRoute[] {
  const on = (operation: string, pattern: string, more: Particulars) =>
    writeRoute(shop, {
      operation,
      pattern: `${BASE}${pattern}`,
      prepare: (request) => {
        const part = shop.fulfillmentOrder(request.params['id'] ?? '');
        if (part === undefined) return NOT_FOUND;
        const plan = more(part, request);
        return 'status' in plan ? plan : { ...planFor(part), ...plan };
      },
    });
  const promiseDecision = (part: SimulatedFulfillmentOrder, on: SimulatedShop): void => {
    if (decision === null || on !== shop) return;
    const happen = (): void => shop.decide(part, decision.answer === 'accept');
    shop.late.promise(String(part.id), { happen, readsLeft: decision.afterReads, dueAt: undefined });
  };
  return [
    on('cancel', '/cancel/', (part) => ({
      ...refusedUnless(isUnsent(part), `A fulfilment order that is ${part.status} cannot be cancelled.`),
      apply: (shop) => void shop.stop(here(shop, part), part.requestStatus),
      render: (shop) => renderPair(shop, part),
    })),
    on('request_cancellation', '/cancellation-request/', (part, { body }) => ({
      ...refusedUnless(isWithLocation(part), `The cancellation of a fulfilment order that is ${part.status} cannot be requested.`),
      apply: (shop) => {
        ask(shop, part, messageIn(body));
        promiseDecision(part, shop);
      },
    })),
    on('accept_cancellation', '/cancellation-request/accept/', (part) => ({
      ...refusedUnless(part.requestStatus === 'cancel_requested', 'No cancellation was requested.'),
      apply: (shop) => shop.decide(here(shop, part), true),
    })),
    on('reject_cancellation', '/cancellation-request/reject/', (part) => ({
      ...refusedUnless(part.requestStatus === 'cancel_requested', 'No cancellation was requested.'),
      apply: (shop) => shop.decide(here(shop, part), false),
    })),
    on('withdraw_cancellation_request', '/cancellation-request/cancel/', (part) => ({
      ...refusedUnless(part.requestStatus === 'cancel_requested', 'No cancellation was requested.'),
      apply: (shop) => {
        shop.late.forget(String(part.id));
        shop.change(here(shop, part), { requestStatus: 'accepted' });
      },
    })),
    on('hold', '/hold/', (part, { body }) => {
      const { reason, reason_message: message = null } = (body ?? {}) as { reason?: string; reason_message?: string | null };
      if (reason === undefined) return invalid('reason', 'This field is required.');
      if (!HOLD_REASONS.includes(reason)) return invalid('reason', `"${reason}" is not a valid choice.`);
      return {
        ...refusedUnless(part.status === 'open', `A fulfilment order that is ${part.status} cannot be held.`),
        apply: (shop) => shop.hold(here(shop, part), { reason, reason_message: message }),
        ask: () => undefined,
        accept: (shop) => shop.hold(here(shop, part), { reason, reason_message: message }),
        reject: () => undefined,
      };
    }),
    on('release_hold', '/release-hold/', (part) => ({
      ...refusedUnless(part.status === 'on_hold', 'The fulfilment order is not on hold.'),
      apply: (shop) => shop.change(here(shop, part), { status: 'open' }),
    })),
  ];
}

/** What the writes have in common. */
function planFor(part: SimulatedFulfillmentOrder): WritePlan {
  return {
    orderNumber: part.orderNumber,
    about: String(part.id),
    apply: () => undefined,
    ask: (shop) => ask(shop, part, null),
    accept: (shop) => shop.decide(here(shop, part), true),
    reject: (shop) => shop.decide(here(shop, part), false),
    ship: (shop) => shop.ship(here(shop, part)),
    render: (shop) => render(shop, here(shop, part)),
  };
}

function ask(shop: SimulatedShop, part: SimulatedFulfillmentOrder, message: string | null): void {
  const asked = here(shop, part);
  const merchantRequests = [...asked.merchantRequests, { type: 'cancel_request', message, notify: true }];
  shop.change(asked, { requestStatus: 'cancel_requested', merchantRequests });
}

/** The fulfilment order in this shop, which may be a copy. */
function here(shop: SimulatedShop, { id }: SimulatedFulfillmentOrder): SimulatedFulfillmentOrder {
  const found = shop.fulfillmentOrder(String(id));
  if (found === undefined) throw new Error(`The simulated shop has no fulfilment order ${id}.`);
  return found;
}

function render(shop: SimulatedShop, part: SimulatedFulfillmentOrder): Json {
  return renderFulfillmentOrder(part, shop.order(part.orderNumber));
}

/** The answer to a cancel; where nothing took the original's place, the original stands for both, as in the vendor's example. */
function renderPair(shop: SimulatedShop, part: SimulatedFulfillmentOrder): Json {
  const original = here(shop, part);
  const next = shop.of(part.orderNumber).find((other) => other.replaces === part.id) ?? original;
  return { original_fulfillment_order: render(shop, original), new_fulfillment_order: render(shop, next) };
}

function refusedUnless(isPossible: boolean, why: string): { refusedBecause?: string } {
  return isPossible ? {} : { refusedBecause: why };
}

function isUnsent({ status, requestStatus }: SimulatedFulfillmentOrder): boolean {
  return ['open', 'on_hold', 'incomplete'].includes(status) && requestStatus !== 'accepted';
}

function isWithLocation({ status, requestStatus }: SimulatedFulfillmentOrder): boolean {
  return status === 'processing' && requestStatus !== 'cancel_requested';
}

function messageIn(body: unknown): string | null {
  const { message } = (body ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : null;
}
