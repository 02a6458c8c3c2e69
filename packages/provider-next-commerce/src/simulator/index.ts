/** Next Commerce to be had at home, for tests and the demo. */
export {
  createNextCommerceSimulator,
  createSimulator,
  type NextCommerceSimulator,
  type NextCommerceSimulatorOptions,
} from './next-commerce-simulator.ts';
export { type NotificationTargets, Notifier, type SentNotification } from './notifier.ts';
export { createDemoStock } from './demo-stock.ts';
export type { Decision } from './fulfillment-order-writes.ts';
export type { FulfillmentOrderChange, ShopHabits } from './shop.ts';
export type {
  SimulatedFulfillmentOrder,
  SimulatedLine,
  SimulatedOrder,
  SimulatedPerson,
  SimulatedShipment,
  SimulatedStock,
} from './state.ts';
