/** Hands lanes to the workers of several machines, and wakes them. */
export { createPgBossWaker, DEFAULT_LANES_PER_WORKER, type PgBossWakerOptions } from './pg-boss-waker.ts';
