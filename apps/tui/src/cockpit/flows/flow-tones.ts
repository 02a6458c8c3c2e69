import type { Tone as FlowTone } from '@countermand/cancel-flow';
import type { Tone } from '../theme/tone.ts';

/** How the tones of the flow look here. */
export const FLOW_TONES = { neutral: 'plain', caution: 'caution', danger: 'bad', success: 'good', unknown: 'unknown' } as const satisfies Readonly<Record<FlowTone, Tone>>;
