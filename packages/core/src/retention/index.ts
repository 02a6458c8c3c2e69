/** What is no longer kept. */
export { Retention, type Sweep } from './retention.ts';
