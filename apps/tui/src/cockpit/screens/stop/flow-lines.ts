import { describe, type FlowState } from '@countermand/cancel-flow';
import { text } from '../../../text/text.ts';
import type { TonedLine } from '../../parts/scroll.tsx';
import { questionLines } from './question-lines.ts';
import { flowLine, trackingLines, type Evidences } from './tracking-lines.ts';

export interface FlowLinesOptions {
  readonly looked: number;
  readonly evidences: Evidences;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** All that is said of a state of the flow, under its title. */
export function flowLines(state: FlowState, options: FlowLinesOptions): readonly TonedLine[] {
  const { looked, evidences, now } = options;
  switch (state.name) {
    case 'previewing': {
      const count = state.draft.orders.length;
      return count > 1 ? [{ tone: 'dim', words: text`${looked} of ${count} orders looked at; nothing is changed by it.` }] : [];
    }
    case 'confirming':
      return questionLines(state, now);
    case 'following':
    case 'withdrawing':
    case 'settled':
      return trackingLines(state, evidences, now);
    case 'session_expired':
    case 'offline':
    case 'idle':
    case 'preview_failed':
    case 'submitting':
    case 'submit_uncertain':
    case 'submit_refused':
      return describe(state).body.map((line) => flowLine(line, now));
  }
}
