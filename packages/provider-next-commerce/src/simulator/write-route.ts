import type { ProviderFailureName, SimulatorReply, SimulatorRequest, SimulatorRoute } from '@countermand/provider-kit/testing';
import { hostile } from './hostile.ts';
import { otherOne } from './read-routes.ts';
import type { Json } from './render-fulfillment-order.ts';
import { changing, ok, refusal } from './replies.ts';
import type { SimulatedShop } from './shop.ts';

/** How many reads see things as they were before a late change shows. */
export const READS_BEFORE_A_LATE_CHANGE = 2;

/** What a write is about to do. Each step is played on a copy of the shop first, to know the answer before anything changes. */
export interface WritePlan {
  /** The order it concerns, for the copy. */
  readonly orderNumber: string;
  /** Under this name late changes are promised. */
  readonly about: string;
  /** Why it is refused as things stand. */
  readonly refusedBecause?: string;
  readonly apply: (shop: SimulatedShop) => void;
  /** Where the vendor takes it for a request instead, and how that is decided. */
  readonly ask: (shop: SimulatedShop) => void;
  readonly accept: (shop: SimulatedShop) => void;
  readonly reject: (shop: SimulatedShop) => void;
  readonly ship: (shop: SimulatedShop) => void;
  /** The answer, as the shop stands. */
  readonly render: (shop: SimulatedShop) => Json;
}

export interface WriteEndpoint {
  readonly operation: string;
  readonly pattern: string;
  readonly prepare: (request: SimulatorRequest) => WritePlan | SimulatorReply;
}

export function writeRoute(shop: SimulatedShop, { operation, pattern, prepare }: WriteEndpoint): SimulatorRoute {
  return {
    operation,
    kind: 'write',
    method: 'POST',
    pattern,
    handle: (request) => {
      const plan = prepare(request);
      if (!('apply' in plan)) return plan;
      if (request.failure !== null) return failing(shop, plan, { failure: request.failure, afterMs: request.afterMs });
      return plan.refusedBecause === undefined ? succeeding(shop, plan) : refusal(plan.refusedBecause);
    },
  };
}

function succeeding(shop: SimulatedShop, plan: WritePlan): SimulatorReply {
  return ok(after(shop, plan, plan.apply), changing(() => plan.apply(shop), true));
}

/** The answer there would be, had this step been taken. */
function after(shop: SimulatedShop, plan: WritePlan, step: (shop: SimulatedShop) => void): Json {
  const copy = shop.copyOf(plan.orderNumber);
  step(copy);
  return plan.render(copy);
}

interface Failing {
  readonly failure: ProviderFailureName;
  readonly afterMs: number | undefined;
}

/** The ways in which the vendor itself, and not the line to it, could answer otherwise. */
function failing(shop: SimulatedShop, plan: WritePlan, { failure, afterMs }: Failing): SimulatorReply {
  const nothing = (): void => undefined;
  const later = (happen: (shop: SimulatedShop) => void): void =>
    shop.late.promise(plan.about, {
      happen: () => happen(shop),
      readsLeft: READS_BEFORE_A_LATE_CHANGE,
      dueAt: afterMs === undefined ? undefined : Date.now() + afterMs,
    });
  const askedThen = (happen: (shop: SimulatedShop) => void, tookEffect: boolean): SimulatorReply =>
    ok(after(shop, plan, plan.ask), changing(() => (plan.ask(shop), later(happen)), tookEffect));
  switch (failure) {
    case 'already_cancelled':
      return refusal('It has been cancelled already.', changing(() => plan.apply(shop), false));
    case 'too_late':
      return refusal('It has been fulfilled already.', changing(() => plan.ship(shop), false));
    case 'accepted_later':
      return askedThen(plan.accept, true);
    case 'rejected_later':
      return askedThen(plan.reject, false);
    case 'contradicts_itself':
      return ok(after(shop, plan, nothing));
    case 'lies':
      return ok(after(shop, plan, plan.apply));
    case 'status_false':
      return ok({ status: false, detail: 'It cannot be done at the moment.' });
    case 'wrong_id':
      return ok(aboutAnother(after(shop, plan, plan.apply)));
    case 'hostile_strings':
      return ok(hostile(after(shop, plan, plan.apply)), changing(() => plan.apply(shop), true));
    case 'ships_after_cancel':
      return ok(after(shop, plan, plan.apply), changing(() => (plan.apply(shop), later(plan.ship)), true));
  }
}

function aboutAnother(body: Json): Json {
  const original = body['original_fulfillment_order'];
  return original === undefined ? otherOne(body) : { ...body, original_fulfillment_order: otherOne(original as Json) };
}
