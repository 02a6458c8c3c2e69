/** FastPod to be had at home, for tests and the demo. */
export { createFastPodSimulator, createSimulator, type FastPodSimulator, type FastPodSimulatorOptions } from './fastpod-simulator.ts';
export { createDemoOrders } from './demo-orders.ts';
export type { SimulatedAddress, SimulatedLineItem, SimulatedOrder } from './simulated-order.ts';
