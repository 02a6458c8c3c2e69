import { LOOKS } from '@countermand/cancel-flow';
import type { CancellationState } from '@countermand/client';

/** From what waits to what is over. */
export const STATES = Object.keys(LOOKS) as readonly CancellationState[];

const FIRST_END = STATES.indexOf('cancelled');

/** What may change by itself or by somebody. */
export const LIVE_STATES = STATES.slice(0, FIRST_END);

/** What is over, for better or worse. */
export const END_STATES = STATES.slice(FIRST_END);
