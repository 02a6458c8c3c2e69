import type { SimulatorReply } from '../route.ts';
import type { SimulatorOptions } from '../simulator.ts';

/** An order of the simulated provider. */
export interface SimulatedOrder {
  readonly id: string;
  /** The provider's own word. */
  readonly status: string;
  /** The shop's number for it. */
  readonly number: string;
  /** Text of people: names and notes. Hostile where a test wants it so. */
  readonly text: string;
  /** RFC 3339 UTC. */
  readonly createdAt: string;
  /** RFC 3339 UTC: when its status changed last. */
  readonly changedAt: string;
}

/** A provider of orders that are stopped by one request, as data: what the simulator acts out. */
export interface OrderSimulationDescription {
  /** Shown in messages, such as `Acme Print`. */
  readonly name: string;
  /** The part of the path before the patterns, such as `/api`. Default: none. */
  readonly basePath?: string;
  /** The token in a request's headers. Default: the bearer token. */
  readonly credential?: SimulatorOptions['credential'];
  /** The ids of its orders: one that goes ahead, one that is stopped, one that is shipped; and a well-formed id of none. */
  readonly ids: { readonly stoppable: string; readonly stopped: string; readonly shipped: string; readonly missing: string };
  /** The provider's words; `requested` where somebody there decides on requests. */
  readonly statuses: { readonly open: string; readonly stopped: string; readonly shipped: string; readonly requested?: string };
  /** Where one order is read, such as `/orders/:id`. */
  readonly read: { readonly pattern: string };
  /** `accepts`: whether a body asks for a stop, where one is sent or where the same place does other things too. */
  readonly stop: { readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly pattern: string; readonly accepts?: (body: unknown) => boolean };
  /** Where orders are searched for, and how a page of them looks. */
  readonly search?: { readonly pattern: string; readonly page: (orders: readonly SimulatedOrder[]) => unknown; readonly textOf: (query: URLSearchParams) => string };
  /** The answer that shows an order, to a read and to a stop that took effect. */
  readonly show: (order: SimulatedOrder) => unknown;
  /** How it refuses, in its own form. */
  readonly refuse: (message: string) => SimulatorReply;
  /** A 200 that says no in its body, where the provider has such a thing. */
  readonly sayNo?: (message: string, order: SimulatedOrder) => unknown;
  /** What it says of an order that it does not have. */
  readonly missing: SimulatorReply;
}
