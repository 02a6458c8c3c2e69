/** The engine: drains lanes, keeps the laws. */
export { EveryLane } from './every-lane.ts';
export { BudgetedReader } from './provider-reader.ts';
export { LaneWorker, type WorkerOptions } from './lane-worker.ts';
export { planOptions } from './plan-options.ts';
export { RateBudget, slotLimit } from './rate-budget.ts';
