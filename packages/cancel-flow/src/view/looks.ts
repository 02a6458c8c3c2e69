import { isEndState, type CancellationState, type CancellationView } from '@countermand/core/model';
import type { TrackedOrder } from '../machine/tracked-order.ts';
import type { Look, Tone } from './description.ts';

export const NEUTRAL: Look = { tone: 'neutral', sign: '·' };
export const WAITING: Look = { tone: 'neutral', sign: '…' };
export const CAUTION: Look = { tone: 'caution', sign: '!' };
export const DANGER: Look = { tone: 'danger', sign: '✘' };
export const WARNING: Look = { tone: 'danger', sign: '!' };
export const UNKNOWN: Look = { tone: 'unknown', sign: '?' };

/** From what waits to what is over. */
export const LOOKS: Readonly<Record<CancellationState, Look>> = {
  scheduled: { tone: 'neutral', sign: '◷' },
  queued: WAITING,
  sending: { tone: 'neutral', sign: '↑' },
  requested: { tone: 'caution', sign: '⇄' },
  unknown: UNKNOWN,
  needs_attention: WARNING,
  cancelled: { tone: 'success', sign: '✔' },
  refused: DANGER,
  failed: DANGER,
  withdrawn: { tone: 'neutral', sign: '↩' },
};

/** How one order looks: as its state, unless something about it is graver. */
export function lookOf({ cancellation, problem }: TrackedOrder): Look {
  if (cancellation) return mayGoOut(cancellation) ? WARNING : LOOKS[cancellation.state];
  return problem ? DANGER : WAITING;
}

/** Stopped, and yet something may be sent out. */
function mayGoOut({ state, warnings, replacement }: CancellationView): boolean {
  return isEndState(state) && (warnings.length > 0 || replacement?.hold === 'failed');
}

const GRAVEST_FIRST: readonly Tone[] = ['danger', 'unknown', 'caution', 'neutral', 'success'];

/** The look of several together: that of the gravest. */
export function gravest(looks: readonly Look[]): Look {
  return looks.reduce((worst, look) => (GRAVEST_FIRST.indexOf(look.tone) < GRAVEST_FIRST.indexOf(worst.tone) ? look : worst), looks[0] ?? NEUTRAL);
}
